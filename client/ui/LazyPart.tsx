import { type ReactNode, Suspense, useEffect, useEffectEvent } from "react";
import { useText } from "../locales/useText.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { useToasts } from "./Toasts.tsx";

type Props = Readonly<{ onFailed(): void; children: ReactNode }>;

/** Holds a part that is fetched when somebody first needs it. Without a connection that fails: then people are told, and the page goes on. */
export function LazyPart({ onFailed, children }: Props) {
  return (
    <ErrorBoundary fallback={<Failed onFailed={onFailed} />}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  );
}

function Failed({ onFailed }: Readonly<{ onFailed(): void }>) {
  const { text } = useText();
  const showToast = useToasts();
  const tell = useEffectEvent(() => {
    showToast(text.common.errors.unavailable);
    onFailed();
  });
  useEffect(() => tell(), []);
  return null;
}
