import { useCallback, useEffect, useState } from "react";
import { type AppError, asAppError } from "../../shared/errors.ts";

/** Something that the server was asked for. */
export type Loaded<T> =
  | Readonly<{ status: "loading" }>
  | Readonly<{ status: "there"; value: T }>
  | Readonly<{ status: "failed"; error: AppError; again(): void }>;

/** What one question brought; of another question it says nothing. */
type Answer<T> = Readonly<{ ask: () => Promise<T>; attempt: number }> & Readonly<{ value: T } | { error: AppError }>;

/** Asks when the page opens, and again when `again` is called. `ask` must keep its identity. */
export function useLoaded<T>(ask: () => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer<T>>();
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  useEffect(() => {
    ask().then(
      (value) => setAnswer({ ask, attempt, value }),
      (error: unknown) => setAnswer({ ask, attempt, error: asAppError(error) }),
    );
  }, [ask, attempt]);
  if (answer?.ask !== ask || answer.attempt !== attempt) return { status: "loading" };
  return "value" in answer
    ? { status: "there", value: answer.value }
    : { status: "failed", error: answer.error, again };
}
