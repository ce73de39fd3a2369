import { type ReactNode, useId, useMemo } from "react";
import type { SessionView } from "../../shared/api.ts";
import { boardFor } from "../../shared/boards/index.ts";
import type { Room } from "../../shared/doc/room.ts";
import type { Question, Round } from "../../shared/template.ts";
import type { ToolSwitches } from "../../shared/tools.ts";
import type { BoardNote, NoteActions } from "../boards/board.ts";
import { boardViews } from "../boards/index.ts";
import { useText } from "../locales/useText.ts";
import { type LeadNow, LeadPanel } from "./LeadPanel.tsx";
import styles from "./QuestionView.module.css";
import { StaffNotes } from "./StaffNotes.tsx";
import { columnsBefore, goalsBeside } from "./steps.ts";
import { useLeadNews } from "./useLeadNews.ts";

type Props = Readonly<{
  round: Round;
  question: Question;
  notes: readonly BoardNote[];
  actions?: NoteActions;
  narrow: boolean;
  view: SessionView;
  lead: LeadNow;
  room: Pick<Room, "staffNotes">;
  tools: ToolSwitches;
  /** Stands above the notes. */
  above?: ReactNode;
  below?: ReactNode;
}>;

/** One question in large type with the board of its kind. */
export function QuestionView({
  round,
  question,
  notes,
  actions,
  narrow,
  view,
  lead,
  tools,
  room,
  above,
  below,
}: Props) {
  const { text } = useText();
  const heading = useId();
  const board = useMemo(() => boardFor(question.kind, question.options, tools), [question, tools]);
  const goals = useMemo(() => goalsBeside(round, question.id), [round, question.id]);
  const { language } = view.template;
  useLeadNews(question, lead);
  const isCounted = lead.vote?.isOpen === false;
  const shown = isCounted ? notes.toSorted((a, b) => dotsOn(b) - dotsOn(a)) : notes; // of equals the order stays
  const Board = boardViews[question.kind];
  return (
    <section className={styles.question} aria-labelledby={heading}>
      <div className={styles.head} lang={language}>
        <h3 id={heading}>{question.ask}</h3>
        {question.help && <p>{question.help}</p>}
      </div>
      <div className={styles.body}>
        <LeadPanel question={question} view={view} {...lead} />
        <StaffNotes room={room} question={question} />
        {above}
        {actions || notes.length > 0 ? (
          <Board
            question={question.id}
            title={question.heading}
            board={board}
            notes={shown}
            {...(actions && { actions })}
            goals={goals}
            firstTint={columnsBefore(round, question.id)}
            narrow={narrow}
            isPrivate={lead.isPrivate}
            below={below}
          />
        ) : (
          <p className={styles.empty}>{text.room.closed.empty}</p>
        )}
      </div>
    </section>
  );
}

const dotsOn = ({ votes }: BoardNote): number => votes?.count ?? 0;
