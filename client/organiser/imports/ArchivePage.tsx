import { useRef, useState } from "react";
import type { Links } from "../../../shared/api.ts";
import { type Unpacked, unpack } from "../../../shared/archive/read.ts";
import { day } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { Page, PageHead } from "../../ui/Page.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import styles from "../NewSession.module.css";
import { bringInArchive, makeSession } from "./bringIn.ts";
import { FileField } from "./FileField.tsx";
import { ImportProgress, useImport } from "./ImportProgress.tsx";
import type { NoteFile } from "./noteFile.ts";

/** Makes a new session of a session that was downloaded. */
export default function ArchivePage() {
  const { text, language } = useText();
  const words = text.imports.archive;
  const [found, setFound] = useState<Unpacked>();
  const [refused, setRefused] = useState<string>();
  const made = useRef<Links>(undefined); // after a failure it goes on in the same session
  const { state, run } = useImport();
  const take = (file: NoteFile): void => {
    made.current = undefined;
    setFound(file.kind === "archive" ? unpack(file.archive) : undefined);
    setRefused(file.kind === "notes" ? words.isNotes : file.kind === "mistake" ? file.sentence : undefined);
  };
  const notes = found?.rooms.reduce((sum, room) => sum + room.notes.length, 0) ?? 0;
  const bringIn = (unpacked: Unpacked): Promise<void> =>
    run(async (tell) => {
      made.current ??= await makeSession(unpacked);
      await bringInArchive(made.current.session, unpacked, tell);
      const { pathname, hash } = new URL(made.current.organiser);
      location.assign(pathname + hash);
      return notes;
    });
  return (
    <Page>
      <PageHead>
        <PageHeading title={words.title}>{words.title}</PageHeading>
        <p>{words.intro}</p>
      </PageHead>
      <div className={styles.form}>
        <FileField label={words.file} hint={words.fileHint} accept=".json" onRead={take} />
        {refused !== undefined && <p role="alert">{refused}</p>}
        {found && (
          <>
            <div className={styles.preview}>
              <p role="status">
                <strong>{found.session.title}</strong>
              </p>
              <p>
                {words.found(
                  day(language, found.session.date),
                  text.common.rooms(found.session.rooms.length),
                  text.imports.notes(notes),
                  found.groups.length,
                )}
              </p>
            </div>
            <Button look="primary" busy={state?.step === "going"} onClick={() => void bringIn(found)}>
              {words.go}
            </Button>
          </>
        )}
        <ImportProgress state={state} />
      </div>
    </Page>
  );
}
