import { useCallback, useState } from "react";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { Status } from "../../ui/Status.tsx";
import type { Tell } from "./bringIn.ts";

/** How reading in goes. Absent: it did not begin. `added`: how many notes are new. */
type ImportState =
  | Readonly<{ step: "going"; done: number; all: number }>
  | Readonly<{ step: "done"; added: number }>
  | Readonly<{ step: "failed"; error: unknown }>;

/** One reading in at a time. */
export function useImport() {
  const [state, setState] = useState<ImportState>();
  const run = useCallback(async (work: (tell: Tell) => Promise<number>): Promise<void> => {
    setState({ step: "going", done: 0, all: 0 });
    try {
      setState({ step: "done", added: await work((done, all) => setState({ step: "going", done, all })) });
    } catch (error) {
      setState({ step: "failed", error });
    }
  }, []);
  return { state, run };
}

export function ImportProgress({ state }: Readonly<{ state: ImportState | undefined }>) {
  const { text } = useText();
  const words = text.imports;
  return (
    <div role="status">
      {state?.step === "going" && <Status tone="busy">{words.going(state.done, state.all)}</Status>}
      {state?.step === "done" && <Status tone="good">{words.done(state.added)}</Status>}
      {state?.step === "failed" && (
        <Status tone="danger">
          {errorText(text, state.error).sentence} {words.again}
        </Status>
      )}
    </div>
  );
}
