import { Download } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { api } from "../../../shared/api.ts";
import { downloads } from "../../../shared/downloads.ts";
import type { MyNote } from "../../../shared/myNote.ts";
import { addressOf, call } from "../../api.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import type { Person } from "../person.ts";
import { MyGrades } from "./MyGrades.tsx";
import styles from "./MyNotes.module.css";
import { MyNoteView } from "./MyNoteView.tsx";

/** What somebody wrote themselves: to see, to download, to correct and to take away, also when the session is closed. */
export default function MyNotes({ person, onClose }: Readonly<{ person: Person; onClose(): void }>) {
  const { text } = useText();
  const words = text.room.mine;
  const { view } = person;
  const asked = { session: view.id, as: "participant" } as const;
  const [notes, setNotes] = useState<readonly MyNote[]>();
  const [error, setError] = useState<unknown>();
  const load = useCallback(async () => {
    setError(undefined);
    await call(api.listMyNotes, { session: view.id, as: "participant" }).then(setNotes, setError);
  }, [view.id]);
  useEffect(() => void load(), [load]);

  return (
    <Dialog title={words.title} onClose={onClose} wide>
      <div className={styles.page}>
        <p>{view.life.isClosed ? words.closed : words.body}</p>
        {error !== undefined && (
          <div role="alert" className={styles.failed}>
            <p>{errorText(text, error).sentence}</p>
            <Button onClick={() => void load()}>{text.common.tryAgain}</Button>
          </div>
        )}
        <MyGrades view={view} />
        {!notes && error === undefined && <Skeleton label={text.common.loading} />}
        {notes?.length === 0 && <p>{words.none}</p>}
        {notes && notes.length > 0 && (
          <>
            <div className={styles.files}>
              {(["myNotesText", "myNotesCsv"] as const).map((file) => (
                <ButtonLink key={file} outside download href={addressOf(downloads[file].path, view.id, "participant")}>
                  <Download aria-hidden="true" size={18} />
                  {file === "myNotesText" ? words.asText : words.asCsv}
                </ButtonLink>
              ))}
            </div>
            <ul className={styles.notes}>
              {notes.map((note) => (
                <MyNoteView
                  key={`${note.room} ${note.round} ${note.note}`}
                  note={note}
                  view={view}
                  correct={(body) => call(api.correctMyNote, { ...asked, body }).then(load)}
                  withdraw={(body) => call(api.withdrawMyNote, { ...asked, body }).then(load)}
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
