import { useMemo } from "react";
import type { SessionView } from "../../../shared/api.ts";
import { boardFor } from "../../../shared/boards/index.ts";
import type { Room } from "../../../shared/doc/room.ts";
import type { Question } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { LazyPart, lazyPart } from "../../ui/LazyPart.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { withdrawn } from "./withdrawn.ts";

const GivingGrades = lazyPart(() => import("./GivingGrades.tsx")); // most templates ask none

type Props = Readonly<{
  question: Question;
  room: Pick<Room, "graded">;
  view: SessionView;
  /** Whether the round of the question is open, in this room. */
  isOpen: boolean;
}>;

/** Above the notes of a question: where people give a grade. Nothing where it asks none. */
export function GradesAt({ question, isOpen, ...rest }: Props) {
  const { text } = useText();
  const { grading } = useMemo(() => boardFor(question.kind, question.options), [question]);
  const times = useLive(withdrawn);
  if (!grading) return null;
  return (
    <LazyPart onFailed={() => {}} waiting={<Skeleton label={text.common.loading} />}>
      <GivingGrades key={`${isOpen} ${times}`} question={question} grading={grading} isOpen={isOpen} {...rest} />
    </LazyPart>
  );
}
