import { useCallback, useState } from "react";
import { api, type SessionView } from "../../shared/api.ts";
import { boardFor } from "../../shared/boards/index.ts";
import type { QuestionGrades } from "../../shared/grades.ts";
import { questionsOf } from "../../shared/template.ts";
import { call } from "../api.ts";
import { useAskedAgain } from "./useAskedAgain.ts";

const everyMs = 5_000;

/** The grades of all rooms, by question. Absent until the server told; `failed` as long as it cannot be asked. */
export type AllGrades = Readonly<{ grades?: readonly QuestionGrades[]; failed: boolean }>;

const none: AllGrades = { grades: [], failed: false };

/** The grades of all rooms, asked again while somebody looks. Nothing is asked where no question wants a grade. */
export function useGrades({ id, template }: Pick<SessionView, "id" | "template">): AllGrades {
  const [told, setTold] = useState<AllGrades>({ failed: false });
  const isAsked = questionsOf(template).some(({ kind, options }) => boardFor(kind, options).grading !== undefined);
  const ask = useCallback(() => call(api.listGrades, { session: id, as: "moderator" }), [id]);
  useAskedAgain(isAsked ? ask : undefined, everyMs, (grades) =>
    setTold((now) => (grades ? { grades, failed: false } : { ...now, failed: true })),
  );
  return isAsked ? told : none;
}
