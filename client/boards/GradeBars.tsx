import type { Grading } from "../../shared/boards/grading.ts";
import type { GradeCounts } from "../../shared/grades.ts";
import { bandsOf, peopleIn, shareOf } from "../../shared/synthesis/grades.ts";
import { useText } from "../locales/useText.ts";
import { ShareCell } from "../ui/ShareCell.tsx";
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
              <ShareCell part={share * 100} of={100}>
                {words.share(people, Math.round(share * 100))}
              </ShareCell>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
