import { useState } from "react";
import type { SessionView } from "../../../shared/api.ts";
import type { QuestionId, SessionId } from "../../../shared/ids.ts";
import type { NotesRead } from "../../../shared/imports/noteRows.ts";
import { planImport, type QuestionChoices, questionsIn } from "../../../shared/imports/plan.ts";
import { Entered } from "../../Entered.tsx";
import { useText } from "../../locales/useText.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Page, PageHead } from "../../ui/Page.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "../NewSession.module.css";
import { bringInNotes } from "./bringIn.ts";
import { FileField } from "./FileField.tsx";
import { ImportProgress, useImport } from "./ImportProgress.tsx";
import { NotesFound } from "./NotesFound.tsx";
import type { NoteFile } from "./noteFile.ts";
import { QuestionFields } from "./QuestionFields.tsx";

/** Reads notes from elsewhere into the rooms of a session. Nothing happens before somebody saw what will. */
export default function ImportPage({ session }: Readonly<{ session: SessionId }>) {
  return (
    <Entered session={session} as="organiser">
      {(view) => <ImportInto view={view} />}
    </Entered>
  );
}

type Chosen = Readonly<{ read: NotesRead; choices: QuestionChoices }>;

function ImportInto({ view }: Readonly<{ view: SessionView }>) {
  const { text } = useText();
  const words = text.imports;
  const [chosen, setChosen] = useState<Chosen>();
  const [refused, setRefused] = useState<string>();
  const [roomForAll, setRoomForAll] = useState(words.roomForAllName);
  const { state, run } = useImport();

  const take = (file: NoteFile): void => {
    setRefused(file.kind === "archive" ? words.isArchive : file.kind === "mistake" ? file.sentence : undefined);
    setChosen(
      file.kind === "notes" ? { read: file.read, choices: questionsIn(file.read.rows, view.template) } : undefined,
    );
  };
  const choose = (name: string, question: QuestionId | undefined): void =>
    setChosen((now) => now && { ...now, choices: new Map([...now.choices, [name, question]]) });
  const plan = chosen && planImport(chosen.read.rows, chosen.choices, view, roomForAll.trim() || words.roomForAllName);
  const notes = plan?.rooms.reduce((sum, room) => sum + room.notes.length, 0) ?? 0;
  const fresh = plan?.rooms.filter(({ room }) => room === undefined).map(({ name }) => name) ?? [];
  const someRoomless = chosen?.read.rows.some(({ room }) => room === undefined) ?? false;
  return (
    <Page actions={<ButtonLink href={`/s/${view.id}/organise`}>{words.back}</ButtonLink>}>
      <PageHead>
        <PageHeading title={words.title}>{words.title}</PageHeading>
        <p>{words.intro(view.title)}</p>
      </PageHead>
      <div className={styles.form}>
        <FileField label={words.file} hint={words.fileHint} accept=".csv,.tsv,.txt,.json,.jsonl" onRead={take} />
        {refused !== undefined && <p role="alert">{refused}</p>}
        {chosen && <NotesFound read={chosen.read} />}
        {chosen && chosen.read.rows.length > 0 && (
          <>
            <QuestionFields choices={chosen.choices} template={view.template} onChoose={choose} />
            {someRoomless && (
              <TextField
                label={words.roomForAll}
                value={roomForAll}
                onChange={({ target }) => setRoomForAll(target.value)}
              />
            )}
            {fresh.length > 0 && <p>{words.newRooms(fresh)}</p>}
            {(plan?.leftOut ?? 0) > 0 && <p>{words.leftOut(plan?.leftOut ?? 0)}</p>}
            <Button
              look="primary"
              busy={state?.step === "going" || notes === 0}
              onClick={() => void run((tell) => bringInNotes(view.id, plan?.rooms ?? [], tell))}
            >
              {words.go(notes)}
            </Button>
          </>
        )}
        <ImportProgress state={state} />
        {state?.step === "done" && <ButtonLink href={`/s/${view.id}/desk`}>{words.toDesk}</ButtonLink>}
      </div>
    </Page>
  );
}
