import { isAbout } from "../../../shared/synthesis/validation.ts";
import type { Template } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { Here } from "../facilitation/here.ts";
import styles from "./Draft.module.css";
import { DraftGrades } from "./DraftGrades.tsx";
import { DraftStatement } from "./DraftStatement.tsx";
import { type DraftHere, draftsHere } from "./draftsHere.ts";
import { useAnswering } from "./useAnswering.ts";

type Props = Readonly<{ here: Here; link: RoomLink; template: Template; onClose(): void }>;

/** What moderators put to the room, question by question, each statement with the room's answer. */
export default function DraftDialog({ here, link, template, onClose }: Props) {
  const { text } = useText();
  const drafts = draftsHere(template, useLive(link.stage.published));
  return (
    <Dialog
      wide
      title={text.validation.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{text.common.close}</Button>}
    >
      {!here.isOver && <p>{text.validation.room.about}</p>}
      {drafts.map((draft) => (
        <DraftOfQuestion key={draft.question.id} here={here} link={link} about={draft} />
      ))}
    </Dialog>
  );
}

function DraftOfQuestion({ here, link, about }: Readonly<{ here: Here; link: RoomLink; about: DraftHere }>) {
  const { text } = useText();
  const answers = useLive(link.signals.answers);
  const own = useLive(link.signals.ownNotes).get(about.question.id);
  const notes = useLive(link.room.notes);
  const answering = useAnswering(here);
  const { question, draft } = about;
  const open = draft.statements.filter((statement) => {
    const answer = answers.get(statement.id);
    return !answer || !isAbout(statement, answer);
  });
  const words = text.validation.room;
  return (
    <section className={styles.question}>
      <h3 lang={here.language}>{question.heading}</h3>
      {draft.grades && <DraftGrades question={question} grades={draft.grades} language={here.language} />}
      <ul className={styles.statements}>
        {draft.statements.map((statement, at) => {
          const ids = own?.version === draft.version ? (own.notes[statement.id] ?? []) : [];
          const isNewTheme = statement.theme !== draft.statements[at - 1]?.theme;
          return (
            <li key={statement.id}>
              {isNewTheme && statement.theme && <h4 lang={here.language}>{statement.theme}</h4>}
              <DraftStatement
                here={here}
                about={about}
                statement={statement}
                answer={answers.get(statement.id)}
                own={ids.length}
                ownNotes={notes.filter(({ id }) => ids.includes(id))}
                answering={answering}
              />
            </li>
          );
        })}
      </ul>
      {draft.gone.length > 0 && (
        <div className={styles.gone}>
          <h4>{words.gone}</h4>
          <ul lang={here.language}>
            {[...new Set(draft.gone)].map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </div>
      )}
      {!here.isOver && open.length > 1 && (
        <Button
          busy={answering.busy}
          onClick={() =>
            void answering.answer(
              about,
              open.map(({ id }) => id),
              "confirm",
              "",
            )
          }
        >
          {words.confirmRest(open.length)}
        </Button>
      )}
    </section>
  );
}
