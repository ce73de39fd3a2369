import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useText } from "../locales/useText.ts";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton.tsx";

type Props = Readonly<{
  title: string;
  onClose(): void;
  /** The buttons at the end, the main one last. */
  actions?: ReactNode;
  wide?: boolean;
  /** `alertdialog` asks for an answer: a press beside it does not close it. */
  role?: "dialog" | "alertdialog";
  children: ReactNode;
}>;

/** Asks or shows something before the page goes on. Open as long as it is rendered; Escape closes it and the focus returns. */
export function Dialog({ title, onClose, actions, wide = false, role = "dialog", children }: Props) {
  const { text } = useText();
  return (
    <ModalOverlay
      className={styles.veil ?? ""}
      isOpen
      isDismissable={role === "dialog"}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={wide ? `${styles.modal} ${styles.wide}` : (styles.modal ?? "")}>
        <AriaDialog className={styles.dialog ?? ""} role={role}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={text.common.close} icon={<X aria-hidden="true" />} onClick={onClose} />
          </div>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
