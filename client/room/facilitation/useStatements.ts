import { useEffect, useState } from "react";
import { api } from "../../../shared/api.ts";
import type { QuestionId } from "../../../shared/ids.ts";
import { call } from "../../api.ts";
import type { Here } from "./here.ts";

type Statement = Readonly<{ question: QuestionId; statement: string }>;

/** What moderators wrote so far over notes of this room; empty until the server told, and when it cannot be reached. */
export function useStatements({ session, room }: Here): readonly Statement[] {
  const [statements, setStatements] = useState<readonly Statement[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const asked = { session, as: "participant", params: { room }, signal: leaving.signal } as const;
    call(api.listStatements, asked).then(setStatements, () => undefined); // the notes are there without them
    return () => leaving.abort();
  }, [session, room]);
  return statements;
}
