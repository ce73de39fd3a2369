import { Download } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { api, type ExportChoice } from "../../shared/api.ts";
import { downloads } from "../../shared/downloads.ts";
import type { SessionId } from "../../shared/ids.ts";
import { addressOf, call } from "../api.ts";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { DownloadProgress } from "./DownloadProgress.tsx";
import styles from "./Downloads.module.css";
import { useDownload } from "./useDownload.ts";

type Props = Readonly<{
  session: SessionId;
  /** Whether there is a document: then the first format is what most people come for. */
  isMade: boolean;
  /** How many notes may hold a name that nobody looked at yet. */
  doubts: number;
}>;

/** The document, the notes and the whole session as a file, in every format that the server knows. */
export function Downloads({ session, isMade, doubts }: Props) {
  const { text } = useText();
  const [formats, setFormats] = useState<readonly ExportChoice[]>();
  const [error, setError] = useState<unknown>();
  const [withNotes, setWithNotes] = useState(true);
  const { state, start, stop } = useDownload();
  const words = text.report.downloads;
  const load = useCallback(async () => {
    setError(undefined);
    await call(api.listExports, {}).then(setFormats, setError);
  }, []);
  useEffect(() => void load(), [load]);
  const nameOf = ({ of, name }: ExportChoice): string => (of === "everything" ? words.everything : name);
  const [first, ...rest] = formats ?? [];
  const running = formats?.find(({ id }) => id === state?.id);
  const kinds = Map.groupBy(rest, ({ of }) => of);
  const linkTo = (format: ExportChoice) => {
    const address = addressOf(downloads.report.path, session, "moderator", { format: format.id });
    const href = withNotes ? address : `${address}&notes=none`;
    return (
      <ButtonLink
        key={format.id}
        outside
        download
        {...(isMade && format === first && { look: "primary" as const })}
        href={href}
        onClick={(event) => {
          event.preventDefault(); // the link itself is for another tab, or to copy
          void start(format.id, href);
        }}
      >
        <Download aria-hidden="true" size={18} />
        {nameOf(format)}
      </ButtonLink>
    );
  };
  return (
    <section className={styles.downloads} aria-labelledby="downloads">
      <h2 id="downloads">{words.title}</h2>
      {first && (
        <>
          {linkTo(first)}
          <Checkbox
            label={words.withNotes}
            checked={withNotes}
            onChange={(event) => setWithNotes(event.target.checked)}
          />
          {isMade && doubts > 0 && <p className={styles.doubts}>{words.doubts(doubts)}</p>}
          <details className={styles.more} open={!isMade}>
            <summary>{words.more}</summary>
            <div className={styles.kinds}>
              {[...kinds].map(([kind, ofKind]) => (
                <fieldset key={kind} className={styles.kind}>
                  <legend>{words.kinds[kind]}</legend>
                  {kind === "whole" && <p className={styles.hint}>{words.wholeHint}</p>}
                  {ofKind.map(linkTo)}
                </fieldset>
              ))}
            </div>
          </details>
        </>
      )}
      {error !== undefined && (
        <>
          <p role="alert">{errorText(text, error).sentence}</p>
          <Button onClick={() => void load()}>{text.common.tryAgain}</Button>
        </>
      )}
      <DownloadProgress state={state} name={running ? nameOf(running) : ""} onStop={stop} />
    </section>
  );
}
