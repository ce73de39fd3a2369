import { type ShownQuote, shownQuotes } from "../../../shared/synthesis/quoting.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import type { NumberedCluster } from "../bench/questionView.ts";
import { useDesk } from "../deskContext.ts";
import styles from "./Quotes.module.css";
import { SmallCell } from "./SmallCell.tsx";

type Props = Readonly<{ numbered: NumberedCluster; onChange(quote: ShownQuote): void }>;

/** The quotes under a statement, as the document will have them. */
export function Quotes({ numbered: { cluster, support }, onChange }: Props) {
  const { text } = useText();
  const { link, history, roomName } = useDesk();
  const clusters = useLive(link.synthesis.clusters);
  const known = new Set(clusters.map(({ id }) => id));
  const quotes = shownQuotes(cluster.id, useLive(link.synthesis.quotes), support.notes, known);
  const words = text.statements.quotes;
  const remove = ({ quote }: ShownQuote): void => {
    history.run({ redo: () => link.synthesis.unquote(quote.id), undo: () => link.synthesis.quote(quote) });
    announce(words.removed);
  };
  return (
    <section className={styles.quotes} aria-label={words.title}>
      <h3>{words.title}</h3>
      {quotes.length === 0 ? <p className={styles.quiet}>{words.none}</p> : <SmallCell rooms={support.rooms.length} />}
      <ul>
        {quotes.map((shown, at) => (
          <li key={shown.quote.id}>
            {shown.state === "same" ? (
              <blockquote className={styles.quote}>“{shown.words}”</blockquote>
            ) : (
              <p className={styles.warning}>{words.lost[shown.state]}</p>
            )}
            <div className={styles.buttons}>
              {shown.note && <span className={styles.quiet}>{roomName(shown.note.room)}</span>}
              {shown.note && (
                <Button look="bare" aria-label={words.changeOf(at + 1)} onClick={() => onChange(shown)}>
                  {shown.state === "same" ? words.change : words.again}
                </Button>
              )}
              <Button look="bare" aria-label={words.removeOf(at + 1)} onClick={() => remove(shown)}>
                {words.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
