import { type ReactNode, useId, useMemo } from "react";
import type { SessionView } from "../../shared/api.ts";
import { boardFor } from "../../shared/boards/index.ts";
import type { Question, Round } from "../../shared/template.ts";
import type { BoardNote, NoteActions } from "../boards/board.ts";
import { boardViews } from "../boards/index.ts";
import { useText } from "../locales/useText.ts";
import type { OwnRoomLink } from "../sync/privateWriting.ts";
import { LeadPanel } from "./LeadPanel.tsx";
import styles from "./QuestionView.module.css";
import { columnsBefore, goalsBeside } from "./steps.ts";
import { useLead } from "./useLead.ts";

type Props = Readonly<{
  round: Round;
  question: Question;
  notes: readonly BoardNote[];
  actions?: NoteActions;
  narrow: boolean;
  view: SessionView;
  link: OwnRoomLink;
  below?: ReactNode;
}>;

/** One question in large type with the board of its kind. */
export function QuestionView({ round, question, notes, actions, narrow, view, link, below }: Props) {
  const { text } = useText();
  const heading = useId();
  const board = useMemo(() => boardFor(question.kind, question.options), [question]);
  const goals = useMemo(() => goalsBeside(round, question.id), [round, question.id]);
  const { language } = view.template;
  const { panel, notes: withVotes } = useLead(question, notes, link, view);
  const Board = boardViews[question.kind];
  return (
    <section className={styles.question} aria-labelledby={heading}>
      <div className={styles.head} lang={language}>
        <h3 id={heading}>{question.ask}</h3>
        {question.help && <p>{question.help}</p>}
      </div>
      <div className={styles.body}>
        <LeadPanel {...panel} />
        {actions || notes.length > 0 ? (
          <Board
            question={question.id}
            title={question.heading}
            board={board}
            notes={withVotes}
            {...(actions && { actions })}
            goals={goals}
            firstTint={columnsBefore(round, question.id)}
            narrow={narrow}
            isPrivate={panel.isPrivate}
            below={below}
          />
        ) : (
          <p className={styles.empty}>{text.room.closed.empty}</p>
        )}
      </div>
    </section>
  );
}
