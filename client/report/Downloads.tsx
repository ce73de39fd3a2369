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
import styles from "./OpenReport.module.css";

type Props = Readonly<{
  session: SessionId;
  /** Whether there is a document: then the first format is what most people come for. */
  isMade: boolean;
}>;

/** The document as a file, in every format that the server knows. */
export function Downloads({ session, isMade }: Props) {
  const { text } = useText();
  const [formats, setFormats] = useState<readonly ExportChoice[]>();
  const [error, setError] = useState<unknown>();
  const [withNotes, setWithNotes] = useState(true);
  const words = text.report.downloads;
  const load = useCallback(async () => {
    setError(undefined);
    await call(api.listExports, {}).then(setFormats, setError);
  }, []);
  useEffect(() => void load(), [load]);
  return (
    <section className={styles.downloads} aria-labelledby="downloads">
      <h2 id="downloads">{words.title}</h2>
      {formats?.map(({ id, name }, at) => (
        <ButtonLink
          key={id}
          outside
          download
          {...(isMade && at === 0 && { look: "primary" as const })}
          href={`${addressOf(downloads.report.path, session, "moderator", { format: id })}${withNotes ? "" : "&notes=none"}`}
        >
          <Download aria-hidden="true" size={18} />
          {name}
        </ButtonLink>
      ))}
      {error !== undefined && (
        <>
          <p role="alert">{errorText(text, error).sentence}</p>
          <Button onClick={() => void load()}>{text.common.tryAgain}</Button>
        </>
      )}
      <Checkbox label={words.withNotes} checked={withNotes} onChange={(event) => setWithNotes(event.target.checked)} />
    </section>
  );
}
