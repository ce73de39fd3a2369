import type { RegionShare } from "../../../shared/synthesis/answers.ts";
import { useText } from "../../locales/useText.ts";
import styles from "./RoomAnswers.module.css";

/** By region how many of its rooms say it: a table that is a chart as well. Nothing when no room has a region. */
export function RegionBars({ regions }: Readonly<{ regions: readonly RegionShare[] }>) {
  const { text } = useText();
  const words = text.statements.answers;
  if (regions.length === 0) return null;
  const most = Math.max(...regions.map(({ answered }) => answered));
  return (
    <table className={styles.regions}>
      <caption>{words.byRegion}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.region}</th>
          <th scope="col">{words.rooms}</th>
        </tr>
      </thead>
      <tbody>
        {regions.map(({ region, behind, answered }) => (
          <tr key={region ?? ""}>
            <th scope="row">{region ?? words.noRegion}</th>
            <td>
              <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect className={styles.answered} width={(answered / most) * 100} height="10" />
                <rect className={styles.behind} width={(behind / most) * 100} height="10" />
              </svg>
              <span className={styles.figure}>{words.ofRooms(behind, answered)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
