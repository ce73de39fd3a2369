import { FilePlus, RefreshCw } from "lucide-react";
import { useState } from "react";
import { api, type SessionView } from "../../shared/api.ts";
import type { Block } from "../../shared/blocks.ts";
import { fromEditor, toEditor } from "../../shared/report/tiptap.ts";
import { call } from "../api.ts";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import type { DeskLink } from "../sync/deskLink.ts";
import type { ReportLink } from "../sync/reportLink.ts";
import { useLive } from "../sync/useLive.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useToasts } from "../ui/Toasts.tsx";
import { draftOf, ownWords } from "./draftOf.ts";
import styles from "./OpenReport.module.css";
import { keepBefore } from "./versions/keepBefore.ts";

type Props = Readonly<{ view: SessionView; link: ReportLink; desk: DeskLink }>;
type Question = Readonly<{ draft: readonly Block[]; lost: readonly string[] }>;

/** Makes the document from the statements; asks first when that takes away what people wrote in it. */
export function MakeDocument({ view, link, desk }: Props) {
  const { report } = link;
  const { text } = useText();
  const showToast = useToasts();
  const content = useLive(report.content);
  const [busy, setBusy] = useState(false);
  const [asking, ask] = useState<Question>();
  const words = text.report;

  const fill = (draft: readonly Block[]): void => {
    const before = report.content.current();
    keepBefore("again", link, view.me.name);
    report.fill(toEditor(draft));
    if (before.length > 0) showToast(words.replaced, { label: text.common.undo, run: () => report.fill(before) });
  };
  const make = async (): Promise<void> => {
    setBusy(true);
    try {
      const now = await call(api.getSession, { session: view.id, as: "moderator" }); // how many took part by now
      const draft = draftOf(now, desk);
      const lost = ownWords(fromEditor(report.content.current()), draft);
      if (lost.length > 0) ask({ draft, lost });
      else fill(draft);
    } catch (error) {
      showToast(errorText(text, error).sentence);
    } finally {
      setBusy(false);
    }
  };

  if (content.length === 0) {
    return (
      <div className={styles.start}>
        <EmptyState
          action={
            <Button look="primary" busy={busy} onClick={() => void make()}>
              <FilePlus aria-hidden="true" size={18} />
              {words.make}
            </Button>
          }
        >
          {words.none}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <Button busy={busy} onClick={() => void make()}>
        <RefreshCw aria-hidden="true" size={18} />
        {words.makeAgain}
      </Button>
      {asking && (
        <Dialog
          role="alertdialog"
          title={words.replaceTitle}
          onClose={() => ask(undefined)}
          actions={
            <>
              <Button onClick={() => ask(undefined)}>{text.common.cancel}</Button>
              <Button
                look="danger"
                onClick={() => {
                  fill(asking.draft);
                  ask(undefined);
                }}
              >
                {words.replaceYes}
              </Button>
            </>
          }
        >
          <p>{words.replaceLoses(asking.lost.length)}</p>
          <ul className={styles.lost}>
            {[...new Set(asking.lost)].slice(0, 3).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
