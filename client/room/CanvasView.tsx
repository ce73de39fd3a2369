import { lazy, Suspense, useMemo } from "react";
import { boardFor } from "../../shared/boards/index.ts";
import type { QuestionId } from "../../shared/ids.ts";
import { questionsOfRound, type Round } from "../../shared/template.ts";
import type { BoardNote, NoteActions } from "../boards/board.ts";
import { useText } from "../locales/useText.ts";
import type { RoomLink } from "../sync/roomLink.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { columnsBefore, goalsIn } from "./steps.ts";
import { usePointers } from "./usePointers.ts";

const RoomCanvas = lazy(() => import("../canvas/RoomCanvas.tsx")); // most people never need it

type Props = Readonly<{
  round: Round;
  link: RoomLink;
  /** The questions that people are at. */
  at: readonly QuestionId[];
  notes: readonly BoardNote[];
  actions?: NoteActions;
  anonymous: boolean;
  language: string;
}>;

/** All questions of a round as a whiteboard. */
export function CanvasView({ round, link, at, notes, actions, anonymous, language }: Props) {
  const { text } = useText();
  const questions = useMemo(
    () =>
      questionsOfRound(round).map((question) => ({
        id: question.id,
        ask: question.ask,
        title: question.heading,
        board: boardFor(question.kind, question.options),
        firstTint: columnsBefore(round, question.id),
      })),
    [round],
  );
  const goals = useMemo(() => goalsIn(questionsOfRound(round)), [round]);
  const pointers = usePointers(link.link, anonymous);
  return (
    <Suspense fallback={<Skeleton label={text.canvas.loading} />}>
      <RoomCanvas
        room={link.room}
        questions={questions}
        lookAt={at}
        notes={notes}
        {...(actions && { actions })}
        goals={goals}
        {...(pointers && { pointers })}
        language={language}
      />
    </Suspense>
  );
}
