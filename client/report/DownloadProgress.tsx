import { useEffect, useRef } from "react";
import { asAppError } from "../../shared/errors.ts";
import type { Making } from "../../shared/making.ts";
import { errorText } from "../locales/errorText.ts";
import { fileSize } from "../locales/formats.ts";
import { useText } from "../locales/useText.ts";
import { announce } from "../ui/announce.tsx";
import { Button } from "../ui/Button.tsx";
import { Status } from "../ui/Status.tsx";
import styles from "./DownloadProgress.module.css";
import type { DownloadState } from "./useDownload.ts";

/** How the download goes. The place for it is always there, so that screen readers hear what changes in it. `name`: of the file. */
export function DownloadProgress({
  state,
  name,
  onStop,
}: Readonly<{ state: DownloadState | undefined; name: string; onStop(): void }>) {
  const { text, language } = useText();
  const words = text.report.downloads;
  const failed = (error: unknown): string => {
    const { code } = asAppError(error);
    if (code === "unavailable") return words.failed(name);
    return code === "too_large" ? words.tooLarge(name) : errorText(text, error).sentence;
  };
  return (
    <div className={styles.progress}>
      <div role="status">
        {state?.step === "making" && <Status tone="busy">{words.making(name)}</Status>}
        {state?.step === "made" && <Status tone="good">{words.made(name, fileSize(language, state.bytes))}</Status>}
        {state?.step === "stopped" && words.stopped}
        {state?.step === "failed" && <Status tone="danger">{failed(state.error)}</Status>}
      </div>
      {state?.step === "making" && (
        <div className={styles.going}>
          {state.making && <HowFar making={state.making} />}
          <Button small onClick={onStop}>
            {words.stop}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Told aloud at most so often, ms: who waits for minutes must not be talked to all the time. */
const tellMs = 10_000;

/** The bar, with what it counts; without an end where nobody can tell. */
function HowFar({ making: { step, done, of } }: Readonly<{ making: Making }>) {
  const { text } = useText();
  const words = text.report.downloads;
  const said = of === 1 && step === "files" ? words.oneFile : words.steps[step](done, of);
  const latest = useRef(said);
  useEffect(() => {
    latest.current = said;
  }, [said]);
  useEffect(() => {
    let told = "";
    const timer = setInterval(() => {
      if (latest.current !== told) announce(latest.current, "news");
      told = latest.current;
    }, tellMs);
    return () => clearInterval(timer);
  }, []);
  const isKnown = step !== "turn" && of > 1;
  return (
    <>
      <progress
        className={styles.bar}
        aria-label={words.howFar}
        aria-valuetext={said}
        {...(isKnown && { value: done, max: of })}
      />
      <span aria-hidden="true">{said}</span>
    </>
  );
}
