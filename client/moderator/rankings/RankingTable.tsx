import { useMemo, useState } from "react";
import { boardFor } from "../../../shared/boards/index.ts";
import { mergeRankings, pointsFor, type RankedGoal } from "../../../shared/synthesis/ranking.ts";
import type { Question } from "../../../shared/template.ts";
import { localeOf, number } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SortHead, type Sorting } from "../../ui/SortHead.tsx";
import tables from "../../ui/Table.module.css";
import { useDesk } from "../deskContext.ts";
import styles from "./RankingTable.module.css";
import { type RankingColumn, sortedGoals } from "./sortedGoals.ts";

/** The rankings of all rooms as one table: a goal is a group, or a note that lies loose. */
export function RankingTable({ question }: Readonly<{ question: Question }>) {
  const { text, language } = useText();
  const { link } = useDesk();
  const notes = useLive(link.notes);
  const clusters = useLive(link.synthesis.clusters);
  const placements = useLive(link.synthesis.placements);
  const { places } = useMemo(() => boardFor(question.kind, question.options).toolbox, [question]);
  const { goals, rooms, without } = useMemo(
    () => mergeRankings(question.id, notes, { clusters, placements }, places),
    [question.id, notes, clusters, placements, places],
  );
  const [sorting, sort] = useState<Sorting<RankingColumn>>({ by: "place", descending: false });
  const words = text.rankings;
  const head = { sorting, onSort: sort };
  if (goals.length === 0) return <EmptyState>{words.none(places)}</EmptyState>;
  return (
    <section className={styles.ranking} aria-label={words.title(places)}>
      <p>
        {words.about(places, rooms.length)}{" "}
        {words.scheme(Array.from({ length: places }, (_, at) => pointsFor(at + 1, places)))}
        {without.length > 0 && ` ${words.without(without.length)}`}
      </p>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${tables.cards} ${styles.table}`}>
          <caption className="visually-hidden">{words.title(places)}</caption>
          <thead>
            <tr>
              <SortHead {...head} column="place" className={styles.number}>
                {words.place}
              </SortHead>
              <SortHead {...head} column="words">
                {words.goal}
              </SortHead>
              <SortHead {...head} column="points" largestFirst className={styles.number}>
                {words.points}
              </SortHead>
              <SortHead {...head} column="firsts" largestFirst className={styles.number}>
                {words.firsts}
              </SortHead>
              <SortHead {...head} column="rooms" largestFirst className={styles.number}>
                {words.rooms}
              </SortHead>
            </tr>
          </thead>
          <tbody>
            {sortedGoals(goals, sorting, localeOf[language]).map((goal) => (
              <Row key={goal.id} goal={goal} most={goals[0]?.points ?? 1} of={rooms.length} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type RowProps = Readonly<{
  goal: RankedGoal;
  /** The points of the first goal. */
  most: number;
  /** How many rooms put something in order. */
  of: number;
}>;

function Row({ goal, most, of }: RowProps) {
  const { text, language } = useText();
  const { view, roomName } = useDesk();
  const words = text.rankings;
  return (
    <tr>
      <td className={styles.number} data-label={words.place}>
        {number(language, goal.place)}
      </td>
      <th scope="row" className={styles.goal}>
        <span lang={view.template.language}>{goal.words}</span>
        <details>
          <summary>{words.inTheirWords}</summary>
          <ul>
            {goal.rooms.map(({ room, place, text: said }) => (
              <li key={room}>
                <span className={styles.who}>{words.by(roomName(room), place)}</span>{" "}
                <q lang={view.template.language}>{said}</q>
              </li>
            ))}
          </ul>
        </details>
      </th>
      <td className={styles.number} data-label={words.points}>
        <span className={styles.bar} aria-hidden="true">
          <span style={{ inlineSize: `${Math.round((goal.points / most) * 100)}%` }} />
        </span>{" "}
        {number(language, goal.points)}
      </td>
      <td className={styles.number} data-label={words.firsts}>
        {number(language, goal.firsts)}
      </td>
      <td className={styles.number} data-label={words.rooms}>
        {words.roomsOf(goal.rooms.length, of)}
      </td>
    </tr>
  );
}
