import { type ReactNode, type SubmitEvent, useId } from "react";
import { useText } from "../locales/useText.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";

type Props = Readonly<{
  title: string;
  role?: "dialog" | "alertdialog";
  /** What stands above the fields. */
  intro?: ReactNode;
  /** What the button says that sends the form, and how it looks. */
  send: string;
  look?: "primary" | "danger";
  busy?: boolean;
  wide?: boolean;
  /** What stands beside that button; absent: the way out. */
  beside?: ReactNode;
  /** What stands under the form. */
  after?: ReactNode;
  /** The browser checks the fields before anything is sent; else the page says itself what is wrong. */
  browserChecks?: boolean;
  className?: string | undefined;
  onSend(): unknown;
  onClose(): void;
  /** The fields. */
  children: ReactNode;
}>;

/** Asks for something in a small form: a way out, and one button that sends it. */
export function FormDialog({
  title,
  role = "dialog",
  intro,
  send,
  look = "primary",
  busy = false,
  wide = false,
  beside,
  after,
  browserChecks = false,
  className,
  onSend,
  onClose,
  children,
}: Props) {
  const { text } = useText();
  const form = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSend();
  };
  return (
    <Dialog
      title={title}
      role={role}
      wide={wide}
      onClose={onClose}
      actions={
        <>
          {beside ?? <Button onClick={onClose}>{text.common.cancel}</Button>}
          <Button look={look} type="submit" form={form} busy={busy}>
            {send}
          </Button>
        </>
      }
    >
      {intro}
      <form id={form} className={className} onSubmit={submit} noValidate={!browserChecks}>
        {children}
      </form>
      {after}
    </Dialog>
  );
}
