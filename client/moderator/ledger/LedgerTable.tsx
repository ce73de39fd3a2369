import { useId, useMemo, useState } from "react";
import { type LedgerState, ledgerStates } from "../../../shared/doc/ledger.ts";
import { ledgerRows } from "../../../shared/synthesis/ledger.ts";
import type { Question } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import tables from "../../ui/Table.module.css";
import { useDesk } from "../deskContext.ts";
import { LedgerRowView } from "./LedgerRowView.tsx";
import styles from "./LedgerTable.module.css";

/** What the rooms do not know or who they miss, with who could help: a list that goes into the document. */
export function LedgerTable({ question }: Readonly<{ question: Question }>) {
  const { text } = useText();
  const { link } = useDesk();
  const filter = useId();
  const notes = useLive(link.notes);
  const clusters = useLive(link.synthesis.clusters);
  const placements = useLive(link.synthesis.placements);
  const ledger = useLive(link.synthesis.ledger);
  const rows = useMemo(
    () => ledgerRows(question.id, notes, { clusters, placements }, ledger),
    [question.id, notes, clusters, placements, ledger],
  );
  const [wanted, want] = useState<LedgerState | "all">("all");
  const words = text.ledger;
  const count = (state: LedgerState): number => rows.filter((row) => row.state === state).length;
  if (rows.length === 0) return <EmptyState>{words.none}</EmptyState>;
  return (
    <section className={styles.ledger} aria-label={words.title}>
      <div className={styles.head}>
        <p>{words.about}</p>
        <label htmlFor={filter}>{words.show}</label>
        <select id={filter} value={wanted} onChange={(event) => want(event.target.value as typeof wanted)}>
          <option value="all">{words.all(rows.length)}</option>
          {ledgerStates.map((state) => (
            <option key={state} value={state}>
              {words.counted(words.states[state], count(state))}
            </option>
          ))}
        </select>
      </div>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${tables.cards} ${styles.table}`}>
          <caption className="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              {[words.what, words.askedBy, words.who, words.state].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => wanted === "all" || row.state === wanted)
              .map((row) => (
                <LedgerRowView key={row.id} row={row} />
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
