import type { Grading } from "../../shared/boards/grading.ts";
import type { GradeCounts } from "../../shared/grades.ts";
import { bandsOf, peopleIn, shareOf } from "../../shared/synthesis/grades.ts";
import { useText } from "../locales/useText.ts";
import styles from "./GradeBars.module.css";

type Props = Readonly<{ caption: string; counts: GradeCounts; grading: Grading }>;

/** How many people are in each band of grades: a table that is a chart as well. */
export function GradeBars({ caption, counts, grading }: Props) {
  const { text } = useText();
  const words = text.grades;
  const given = peopleIn(counts);
  return (
    <table className={styles.bars}>
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.grade}</th>
          <th scope="col">{words.people}</th>
        </tr>
      </thead>
      <tbody>
        {bandsOf(counts, grading).map(({ people, ...band }) => {
          const share = shareOf(people, { given });
          return (
            <tr key={band.from}>
              <th scope="row">{words.band(band)}</th>
              <td>
                <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect className={styles.all} width="100" height="10" />
                  <rect className={styles.share} width={share * 100} height="10" />
                </svg>
                <span className={styles.figure}>{words.share(people, Math.round(share * 100))}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
