import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { safeHref } from "../../shared/blocks.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { FormDialog } from "../ui/FormDialog.tsx";
import { TextField } from "../ui/TextField.tsx";

/** Asks where the chosen words should lead. */
export function LinkDialog({ editor, onClose }: Readonly<{ editor: Editor; onClose(): void }>) {
  const { text } = useText();
  const [given] = useState(() => String(editor.getAttributes("link").href ?? ""));
  const [address, setAddress] = useState(given);
  const [isWrong, setIsWrong] = useState(false);
  const words = text.common.editor;
  // Back to the words, not to the button: one goes on writing. After the dialog is gone, because as long as it is there it keeps the focus.
  useEffect(() => () => void editor.commands.focus(), [editor]);
  const submit = (): void => {
    const href = safeHref(completed(address));
    if (href === undefined) {
      setIsWrong(true);
      return;
    }
    const at = editor.chain().extendMarkRange("link");
    if (editor.state.selection.empty && !given)
      at.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    else at.setLink({ href }).run();
    onClose();
  };
  const remove = (): void => {
    editor.chain().extendMarkRange("link").unsetLink().run();
    onClose();
  };
  return (
    <FormDialog
      title={words.link}
      send={words.setLink}
      beside={given ? <Button onClick={remove}>{words.unlink}</Button> : undefined}
      onSend={submit}
      onClose={onClose}
    >
      <TextField
        label={words.address}
        hint={words.addressHint}
        error={isWrong && words.addressWrong}
        type="url"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
    </FormDialog>
  );
}

/** "school.nl" is what people type; "https://school.nl" is what they mean. */
function completed(typed: string): string {
  const address = typed.trim();
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address;
  return address.includes("@") ? `mailto:${address}` : `https://${address}`;
}
