import { useState } from "react";
import { api, type SessionView } from "../../../shared/api.ts";
import { boardFor } from "../../../shared/boards/index.ts";
import { settable } from "../../../shared/doc/live.ts";
import type { NoteId } from "../../../shared/ids.ts";
import { type Question, questionsOfRound, type Round } from "../../../shared/template.ts";
import { call } from "../../api.ts";
import type { BoardNote } from "../../boards/board.ts";
import { boardViews } from "../../boards/index.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import type { OwnRoomLink } from "../../sync/privateWriting.ts";
import { useLive } from "../../sync/useLive.ts";
import { useToasts } from "../../ui/Toasts.tsx";
import { useNarrow } from "../../ui/useNarrow.ts";
import { CanvasView } from "../CanvasView.tsx";
import questionStyles from "../QuestionView.module.css";
import desk from "../RoomDesk.module.css";
import { StaffNotes } from "../StaffNotes.tsx";
import { columnsBefore, goalsBeside } from "../steps.ts";
import { useBoardNotes } from "../useBoardNotes.ts";
import { type View, ViewSwitch } from "../ViewSwitch.tsx";
import styles from "./Visit.module.css";
import { type Along, WriteAlong } from "./WriteAlong.tsx";

type Props = Readonly<{
  round: Round;
  link: OwnRoomLink;
  view: SessionView;
  /** A round has been on stage: before that there is nothing to see. */
  isBegun: boolean;
  /** Where moderators write along; absent where nobody writes any more. */
  along: Along | undefined;
}>;

const nothing: ReadonlySet<NoteId> = new Set();

/** All questions of a round with what the room wrote by now, as a list or as its whiteboard. */
export function VisitRound({ round, link, view, isBegun, along }: Props) {
  const { text } = useText();
  const [shown, show] = useState<View>("list");
  const [inHand] = useState(() => settable<NoteId | undefined>(undefined));
  const notes = useBoardNotes(link, nothing, view.me.id, inHand);
  const narrow = useNarrow();
  const questions = questionsOfRound(round);
  const { language } = view.template;
  if (!isBegun) return <p>{text.wall.visiting.notBegun}</p>;
  return (
    <div className={shown === "board" ? `${styles.seen} ${desk.board}` : styles.seen}>
      <h2 className={styles.round} lang={language}>
        {round.title}
      </h2>
      <ViewSwitch view={shown} onChoose={show} />
      {shown === "board" ? (
        <>
          {questions.map((question) => (
            <StaffNotes key={question.id} room={link.room} question={question} />
          ))}
          <CanvasView
            round={round}
            link={link}
            at={questions.map(({ id }) => id)}
            notes={notes}
            anonymous={view.anonymous}
            language={language}
            onFailed={() => show("list")}
          />
        </>
      ) : (
        questions.map((question) => (
          <SeenQuestion
            key={question.id}
            round={round}
            question={question}
            notes={notes.filter(({ note }) => note.spot.question === question.id)}
            link={link}
            narrow={narrow}
            language={language}
            along={along}
          />
        ))
      )}
    </div>
  );
}

type SeenProps = Readonly<{
  round: Round;
  question: Question;
  notes: readonly BoardNote[];
  link: OwnRoomLink;
  narrow: boolean;
  language: string;
  along: Along | undefined;
}>;

function SeenQuestion({ round, question, notes, link, narrow, language, along }: SeenProps) {
  const { text } = useText();
  const isPrivate = useLive(link.room.privately).get(question.id) === true;
  const written = useLive(link.link.roster)?.drafts?.[question.id] ?? 0;
  const Board = boardViews[question.kind];
  const showToast = useToasts();
  const remove = async (note: NoteId): Promise<void> => {
    if (!along) return;
    const { session, room } = along;
    const asked = { session, as: "moderator", params: { room }, body: { question: question.id, note } } as const;
    await call(api.removeStaffNote, asked).catch((cause) => showToast(errorText(text, cause).sentence));
  };
  return (
    <section className={questionStyles.question} aria-label={question.heading}>
      <div className={questionStyles.head} lang={language}>
        <h3>{question.ask}</h3>
      </div>
      <div className={questionStyles.body}>
        <StaffNotes room={link.room} question={question} {...(along && { onRemove: (id) => void remove(id) })} />
        {isPrivate && <p>{text.wall.visiting.privately(written)}</p>}
        {notes.length > 0 ? (
          <Board
            question={question.id}
            title={question.heading}
            board={boardFor(question.kind, question.options)}
            notes={notes}
            goals={goalsBeside(round, question.id)}
            firstTint={columnsBefore(round, question.id)}
            narrow={narrow}
            isPrivate={false}
          />
        ) : (
          <p className={questionStyles.empty}>{text.wall.visiting.empty}</p>
        )}
        {along && <WriteAlong along={along} question={question} />}
      </div>
    </section>
  );
}
