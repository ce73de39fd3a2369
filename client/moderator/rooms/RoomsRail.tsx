import { useMemo, useSyncExternalStore } from "react";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import tables from "../../ui/Table.module.css";
import { useDesk, useOpenQuestion } from "../deskContext.ts";
import { useTime } from "../serverClock.ts";
import styles from "./RoomsTable.module.css";
import { roomRows } from "./roomRows.ts";
import { Silence } from "./Silence.tsx";

const wide = matchMedia("(min-width: 100rem)");
const onWidth = (tell: () => void): (() => void) => {
  wide.addEventListener("change", tell);
  return () => wide.removeEventListener("change", tell);
};

/** How often the silences are counted anew. */
const tickMs = 15_000;

/** On a wide screen the rooms stay in sight beside the notes: who is there, and who still says nothing about this question. */
export function RoomsRail() {
  const isWide = useSyncExternalStore(onWidth, () => wide.matches);
  return isWide ? <Rail /> : null;
}

function Rail() {
  const { text } = useText();
  const { view, link, clock } = useDesk();
  const { question } = useOpenQuestion();
  const notes = useLive(link.notes);
  const roster = useLive(link.link.roster);
  const { open } = useLive(link.stage.scene);
  const now = useTime(clock, tickMs);
  const rows = useMemo(() => roomRows(view.rooms, notes, { roster }), [view.rooms, notes, roster]);
  const words = text.moderator.rooms;
  return (
    <section className={`${tables.scroll} ${styles.scroll}`} aria-label={words.title}>
      <table className={`${tables.table} ${styles.table} ${styles.slim}`}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col" className={styles.people}>
              {words.people}
            </th>
            <th scope="col" className={styles.notes}>
              {words.notes}
            </th>
            <th scope="col">{words.silence}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td className={styles.people}>{row.people}</td>
              <td className={styles.notes}>
                {row.notes?.get(question.id) ?? <span className={styles.nothing}>0</span>}
              </td>
              <td className={styles.silence}>
                <Silence row={row} now={now} open={open} words={words} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
