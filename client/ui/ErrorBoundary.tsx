import { Component, type ReactNode } from "react";

type Props = Readonly<{ fallback: ReactNode; children: ReactNode }>;

/** Shows something else instead of a white page when a part of the page fails. React has no function for this. */
export class ErrorBoundary extends Component<Props, Readonly<{ failed: boolean }>> {
  override state = { failed: false };

  static getDerivedStateFromError(): Readonly<{ failed: boolean }> {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
