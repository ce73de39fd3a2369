import { X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useText } from "../locales/useText.ts";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import styles from "./Toasts.module.css";

export type ToastAction = Readonly<{ label: string; run(): void }>;
type Toast = Readonly<{ id: number; message: string; action?: ToastAction }>;

/** Shows a message for a while, with one action at most, such as undo. */
export type ShowToast = (message: string, action?: ToastAction) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Long enough to read and to reach by keyboard; it waits as long as the mouse or the focus is on it. */
const staysMs = 10_000;
const atMost = 3;

export function useToasts(): ShowToast {
  return useContext(ToastContext);
}

/** Keeps the messages of the page and shows them at its lower edge, above an open dialog too: those lie beside the page in the document. */
export function ToastProvider({ children }: Readonly<{ children: ReactNode }>) {
  const { text } = useText();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [held, hold] = useState(false);
  const lastId = useRef(0);
  const show = useCallback<ShowToast>((message, action) => {
    lastId.current += 1;
    const toast = { id: lastId.current, message, ...(action && { action }) };
    setToasts((now) => [...now.filter((one) => one.action || one.message !== message), toast].slice(-atMost)); // the same words do not pile up
  }, []);
  const close = useCallback((id: number) => {
    setToasts((now) => now.filter((toast) => toast.id !== id));
    hold(false); // a toast that leaves under the mouse tells nobody that the mouse left
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      {createPortal(
        <section
          className={styles.region}
          aria-label={text.common.notices}
          data-react-aria-top-layer="true"
          onPointerEnter={() => hold(true)}
          onPointerLeave={() => hold(false)}
          onFocus={() => hold(true)}
          onBlur={() => hold(false)}
        >
          {/* There from the start: a live region that comes with its words is not read. */}
          <div role="status" aria-atomic="false">
            {toasts.map((toast) => (
              <ToastView key={toast.id} toast={toast} held={held} close={close} />
            ))}
          </div>
        </section>,
        document.body,
      )}
    </ToastContext>
  );
}

type ViewProps = Readonly<{ toast: Toast; held: boolean; close(id: number): void }>;

function ToastView({ toast, held, close }: ViewProps) {
  const { text } = useText();
  const { id, message, action } = toast;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => close(id), staysMs);
    return () => clearTimeout(timer);
  }, [held, close, id]);
  return (
    <div className={styles.toast}>
      <span>{message}</span>
      {action && (
        <Button
          className={styles.action}
          onClick={() => {
            action.run();
            close(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={text.common.close} icon={<X aria-hidden="true" size={18} />} onClick={() => close(id)} />
    </div>
  );
}
