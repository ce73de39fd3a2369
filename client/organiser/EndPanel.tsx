import { useState } from "react";
import type { SessionView } from "../../shared/api.ts";
import type { Certificate } from "../../shared/life.ts";
import { dayOf } from "../locales/formats.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { CloseDialog } from "./CloseDialog.tsx";
import styles from "./EndPanel.module.css";
import { EraseDialog } from "./EraseDialog.tsx";

type Props = Readonly<{
  view: SessionView;
  onClosed(): void;
  onErased(proof: Certificate): void;
}>;

/** The end of a session: when it comes by itself, and the ways to let it come now. */
export function EndPanel({ view, onClosed, onErased }: Props) {
  const { text, language } = useText();
  const { end } = text.organiser.page;
  const { isClosed, keepDays, eraseAt } = view.life;
  const [asks, ask] = useState<"close" | "erase">();
  const date = dayOf(language, eraseAt);
  return (
    <section className={styles.panel}>
      <h2>{end.title}</h2>
      <p role="status">{isClosed ? end.closed(date) : end.open(text.common.days(keepDays), date)}</p>
      <div className={styles.ways}>
        {!isClosed && <Button onClick={() => ask("close")}>{end.close}</Button>}
        <Button look="danger" onClick={() => ask("erase")}>
          {end.erase}
        </Button>
      </div>
      {asks === "close" && (
        <CloseDialog
          view={view}
          onDone={() => {
            ask(undefined);
            onClosed();
          }}
          onCancel={() => ask(undefined)}
        />
      )}
      {asks === "erase" && <EraseDialog view={view} onDone={onErased} onCancel={() => ask(undefined)} />}
    </section>
  );
}
