import {
  type ComponentType,
  createContext,
  createElement,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useEffect,
  useEffectEvent,
  useState,
} from "react";
import { useText } from "../locales/useText.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { useToasts } from "./Toasts.tsx";

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

/** One time that a part is asked for: what failed to come then is asked for anew the next time. */
const Asking = createContext<object>({});

/** A component that is fetched when it is first shown, inside a `LazyPart`. */
export function lazyPart<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const asked = new WeakMap<object, LazyExoticComponent<ComponentType<Props>>>();
  return (props) => {
    const asking = use(Asking);
    const shown = asked.get(asking) ?? lazy(load);
    asked.set(asking, shown);
    return createElement(shown, props);
  };
}

type Props = Readonly<{
  onFailed(): void;
  /** Stands there until the part has come; absent: nothing. */
  waiting?: ReactNode;
  children: ReactNode;
}>;

/** Holds a part that is fetched when somebody first needs it. Without a connection that fails: then people are told, and the page goes on. */
export function LazyPart({ onFailed, waiting, children }: Props) {
  const [asking] = useState(() => ({}));
  return (
    <ErrorBoundary fallback={<Failed onFailed={onFailed} />}>
      <Asking value={asking}>
        <Suspense fallback={waiting}>{children}</Suspense>
      </Asking>
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
