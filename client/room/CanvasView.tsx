import { useMemo } from "react";
import { boardFor } from "../../shared/boards/index.ts";
import type { Look } from "../../shared/doc/calls.ts";
import type { QuestionId } from "../../shared/ids.ts";
import { questionsOfRound, type Round } from "../../shared/template.ts";
import type { ToolSwitches } from "../../shared/tools.ts";
import type { BoardNote, NoteActions } from "../boards/board.ts";
import { byRank } from "../boards/ranking.ts";
import { useText } from "../locales/useText.ts";
import type { RoomLink } from "../sync/roomLink.ts";
import { LazyPart, lazyPart } from "../ui/LazyPart.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { columnsBefore, goalsIn } from "./steps.ts";
import { usePointers } from "./usePointers.ts";

const RoomCanvas = lazyPart(() => import("../canvas/RoomCanvas.tsx")); // most people never need it

type Props = Readonly<{
  round: Round;
  link: RoomLink;
  /** The questions that people are at. */
  at: readonly QuestionId[];
  notes: readonly BoardNote[];
  /** Absent: as the template has them. */
  tools?: ToolSwitches;
  /** Holds the note that somebody points at. */
  pointed?: Look | undefined;
  actions?: NoteActions;
  anonymous: boolean;
  language: string;
  /** The whiteboard could not be fetched. */
  onFailed(): void;
}>;

/** All questions of a round as a whiteboard. */
export function CanvasView({ round, link, at, notes, tools, pointed, actions, anonymous, language, onFailed }: Props) {
  const { text } = useText();
  const questions = useMemo(
    () =>
      questionsOfRound(round).map((question) => ({
        id: question.id,
        ask: question.ask,
        title: question.heading,
        board: boardFor(question.kind, question.options, tools),
        firstTint: columnsBefore(round, question.id),
      })),
    [round, tools],
  );
  const goals = useMemo(() => goalsIn(questionsOfRound(round)), [round]);
  const placed = useMemo(
    () =>
      questions.flatMap(({ id, board }) => {
        const here = notes.filter(({ note }) => note.spot.question === id);
        return byRank(here, board.toolbox.places, actions).all;
      }),
    [questions, notes, actions],
  );
  const pointers = usePointers(link.link, anonymous);
  return (
    <LazyPart onFailed={onFailed} waiting={<Skeleton label={text.canvas.loading} />}>
      <RoomCanvas
        room={link.room}
        questions={questions}
        lookAt={at}
        notes={placed}
        {...(pointed?.note !== undefined && { pointed })}
        {...(actions && { actions })}
        goals={goals}
        {...(pointers && { pointers })}
        language={language}
      />
    </LazyPart>
  );
}
