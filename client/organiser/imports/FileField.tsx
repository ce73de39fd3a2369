import { useState } from "react";
import { useText } from "../../locales/useText.ts";
import { TextField } from "../../ui/TextField.tsx";
import { mostNoteBytes, type NoteFile, readNoteFile } from "./noteFile.ts";

type Props = Readonly<{ label: string; hint: string; accept: string; onRead(file: NoteFile): void }>;

/** Chooses a file and reads it, in the browser alone: nothing is sent yet. */
export function FileField({ label, hint, accept, onRead }: Props) {
  const { text } = useText();
  const words = text.imports;
  const [error, setError] = useState<string>();
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setError(file.size > mostNoteBytes ? words.tooLarge : undefined);
    if (file.size > mostNoteBytes) return;
    try {
      onRead(await readNoteFile(file));
    } catch {
      setError(words.failed);
    }
  };
  return (
    <TextField
      id="file"
      type="file"
      accept={accept}
      label={label}
      hint={hint}
      error={error}
      onChange={({ target }) => void choose(target.files?.[0])}
    />
  );
}
