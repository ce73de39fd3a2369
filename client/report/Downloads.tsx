import { Download } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { api, downloads, type ExportChoice } from "../../shared/api.ts";
import type { SessionId } from "../../shared/ids.ts";
import { addressOf, call } from "../api.ts";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import styles from "./OpenReport.module.css";

/** The document as a file, in every format that the server knows. */
export function Downloads({ session }: Readonly<{ session: SessionId }>) {
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
      {formats?.map(({ id, name }) => (
        <ButtonLink
          key={id}
          outside
          download
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
