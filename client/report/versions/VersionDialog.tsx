import type { EditorNode, ReportDoc } from "../../../shared/doc/report.ts";
import { type Beside, compareDocuments, type Line } from "../../../shared/report/compare.ts";
import { fromEditor } from "../../../shared/report/tiptap.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { WordChanges } from "../changes/WordChanges.tsx";
import styles from "./Versions.module.css";

type Props = Readonly<{
  name: string;
  content: readonly EditorNode[];
  report: ReportDoc;
  onRestore(content: readonly EditorNode[]): void;
  onClose(): void;
}>;

/** A version beside the present document: what changed since, and the way back. */
export function VersionDialog({ name, content, report, onRestore, onClose }: Props) {
  const { text } = useText();
  const now = useLive(report.content);
  const words = text.document.versions;
  const parts = inParts(compareDocuments(fromEditor(content), fromEditor(now)));
  const isEqual = parts.every((part) => "same" in part);
  return (
    <Dialog
      wide
      title={words.compare(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.close}</Button>
          {content.length > 0 && !isEqual && (
            <Button look="primary" onClick={() => onRestore(content)}>
              {words.restore}
            </Button>
          )}
        </>
      }
    >
      <p>{content.length === 0 ? words.unreadable : isEqual ? words.equal : words.compareAbout}</p>
      {content.length > 0 && !isEqual && (
        <div className={styles.lines}>
          {parts.map((part) =>
            "same" in part ? (
              <p key={part.key} className={styles.about}>
                {words.skipped(part.same)}
              </p>
            ) : (
              <p key={part.key} className={looksOf(part.after ?? part.before)}>
                <WordChanges before={part.before?.text ?? ""} after={part.after?.text ?? ""} />
              </p>
            ),
          )}
        </div>
      )}
    </Dialog>
  );
}

type Part = Readonly<{ key: string }> & (Beside | Readonly<{ same: number }>);

/** Runs of equal lines are told by their number: what changed is what people look for. */
function inParts(lines: readonly Beside[]): readonly Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const isSame = line.before?.text === line.after?.text;
    const key = String(parts.length);
    if (!isSame) parts.push({ key, ...line });
    else if (last && "same" in last) parts.splice(-1, 1, { ...last, same: last.same + 1 });
    else parts.push({ key, same: 1 });
  }
  return parts;
}

function looksOf(line: Line | undefined): string | undefined {
  if (line?.type === "heading") return styles.heading;
  return line?.type === "bullet" ? styles.bullet : undefined;
}
