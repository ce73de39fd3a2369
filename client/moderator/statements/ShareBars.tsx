import { ShareCell } from "../../ui/ShareCell.tsx";
import styles from "./RoomAnswers.module.css";

type Props = Readonly<{
  caption: string;
  /** Over the names and over the figures, for who cannot see them. */
  head: readonly [string, string];
  rows: readonly Readonly<{ name: string; behind: number; answered: number }>[];
  figure(behind: number, answered: number): string;
}>;

/** So many of so many, by name: a table that is a chart as well. Nothing when there are no names. */
export function ShareBars({ caption, head, rows, figure }: Props) {
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ answered }) => answered));
  return (
    <table className={styles.shares}>
      <caption>{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, behind, answered }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <ShareCell part={(behind / most) * 100} of={(answered / most) * 100}>
              {figure(behind, answered)}
            </ShareCell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
