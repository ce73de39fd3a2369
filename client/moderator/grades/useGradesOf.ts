import { useCallback, useState } from "react";
import { api } from "../../../shared/api.ts";
import type { QuestionGrades } from "../../../shared/grades.ts";
import type { QuestionId } from "../../../shared/ids.ts";
import { call } from "../../api.ts";
import { useDesk } from "../deskContext.ts";
import { useAskedAgain } from "../useAskedAgain.ts";

const everyMs = 5_000;

/** The grades of all rooms on one question, asked again while somebody looks. Absent until the server told; `failed` as long as it cannot be asked. */
export function useGradesOf(question: QuestionId): Readonly<{ grades?: QuestionGrades; failed: boolean }> {
  const { view } = useDesk();
  const [told, setTold] = useState<Readonly<{ grades?: QuestionGrades; failed: boolean }>>({ failed: false });
  const ask = useCallback(() => call(api.listGrades, { session: view.id, as: "moderator" }), [view.id]);
  useAskedAgain(ask, everyMs, (all) => {
    const grades = all?.find((one) => one.question === question);
    setTold((now) => (grades ? { grades, failed: false } : { ...now, failed: all === undefined }));
  });
  return told;
}
