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
  /** Takes the whole window, and its content scrolls by itself on a large one. */
  full?: boolean;
  /** Buttons beside the title. */
  aside?: ReactNode;
  /** `alertdialog` asks for an answer: a press beside it does not close it. */
  role?: "dialog" | "alertdialog";
  children: ReactNode;
}>;

/** Asks or shows something before the page goes on. Open as long as it is rendered; Escape closes it and the focus returns. */
export function Dialog({
  title,
  onClose,
  actions,
  wide = false,
  full = false,
  aside,
  role = "dialog",
  children,
}: Props) {
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
      <Modal className={[styles.modal, wide && styles.wide, full && styles.full].filter(Boolean).join(" ")}>
        <AriaDialog className={styles.dialog ?? ""} role={role}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {aside && <div className={styles.aside}>{aside}</div>}
            <IconButton label={text.common.close} icon={<X aria-hidden="true" />} onClick={onClose} />
          </div>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
