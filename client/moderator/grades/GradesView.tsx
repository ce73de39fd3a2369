import { useMemo } from "react";
import type { Grading } from "../../../shared/boards/grading.ts";
import { boardFor } from "../../../shared/boards/index.ts";
import type { CounterpartGrades } from "../../../shared/grades.ts";
import { bandsOf, medianOf, shareOf } from "../../../shared/synthesis/grades.ts";
import { findQuestion, type Question } from "../../../shared/template.ts";
import { GradeBars } from "../../boards/GradeBars.tsx";
import { useText } from "../../locales/useText.ts";
import { useGrades } from "../../sync/useGrades.ts";
import { useLive } from "../../sync/useLive.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Status } from "../../ui/Status.tsx";
import tables from "../../ui/Table.module.css";
import { useDesk } from "../deskContext.ts";
import styles from "./GradesView.module.css";

/** The grades of all rooms on one question: together and by room, for each counterpart. */
export function GradesView({ question }: Readonly<{ question: Question }>) {
  const { text } = useText();
  const words = text.grades;
  const { link, view } = useDesk();
  const { open, round } = useLive(link.stage.scene);
  const { grading } = useMemo(() => boardFor(question.kind, question.options), [question]);
  const { grades: all, failed } = useGrades(view);
  const grades = all?.find((each) => each.question === question.id);
  if (failed && !grades) return <EmptyState>{words.desk.failed}</EmptyState>;
  if (!grades || !grading) return <Skeleton label={text.common.loading} />;
  const isOpen = open && findQuestion(view.template, question.id)?.round.id === round;
  if (grades.counterparts.every(({ given }) => given === 0)) return <EmptyState>{words.desk.none}</EmptyState>;
  return (
    <section className={styles.grades} aria-label={words.allResult}>
      <span role="status">{failed && <Status tone="warn">{words.desk.notNow}</Status>}</span>
      {isOpen && <p>{words.desk.open}</p>}
      {grading.counterparts.length > 1 && <p className={styles.quiet}>{words.desk.several}</p>}
      {grades.counterparts.map((counterpart) => (
        <Counterpart key={counterpart.title} counterpart={counterpart} grading={grading} isOpen={isOpen} />
      ))}
      {!isOpen && <p className={styles.quiet}>{words.desk.few}</p>}
    </section>
  );
}

type Props = Readonly<{ counterpart: CounterpartGrades; grading: Grading; isOpen: boolean }>;

function Counterpart({ counterpart, grading, isOpen }: Props) {
  const { text } = useText();
  const { view } = useDesk();
  const words = text.grades;
  const { title, given, there, counts } = counterpart;
  const median = counts && medianOf(counts);
  return (
    <section className={styles.counterpart} aria-label={title || words.allResult}>
      <h2 lang={title ? view.template.language : undefined}>{title || words.allResult}</h2>
      <p>
        {words.count(given, there)} {median !== undefined && words.median(median)}
      </p>
      {counts && <GradeBars caption={title || words.allResult} counts={counts} grading={grading} />}
      {!counts && !isOpen && <p>{words.tooFewHere}</p>}
      {given > 0 && <ByRoom counterpart={counterpart} grading={grading} isOpen={isOpen} />}
    </section>
  );
}

function ByRoom({ counterpart, grading, isOpen }: Props) {
  const { text } = useText();
  const { roomName } = useDesk();
  const words = text.grades;
  const bands = bandsOf({}, grading).map((band) => words.band(band));
  return (
    <details>
      <summary>{words.desk.byRoom}</summary>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${tables.cards} ${styles.table}`}>
          <caption className="visually-hidden">
            {counterpart.title} {words.desk.byRoom}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.desk.room}</th>
              <th scope="col">{words.desk.given}</th>
              {!isOpen &&
                bands.map((band) => (
                  <th key={band} scope="col">
                    {band}
                  </th>
                ))}
              {!isOpen && <th scope="col">{words.desk.middle}</th>}
            </tr>
          </thead>
          <tbody>
            {counterpart.rooms.map(({ room, given, there, counts }) => (
              <tr key={room}>
                <th scope="row">{roomName(room)}</th>
                <td data-label={words.desk.given}>{words.desk.of(given, there)}</td>
                {!isOpen && !counts && <td colSpan={bands.length + 1}>{given > 0 ? words.tooFew : "–"}</td>}
                {!isOpen &&
                  counts &&
                  bandsOf(counts, grading).map(({ people, ...band }) => (
                    <td key={band.from} data-label={words.band(band)}>
                      {words.share(people, Math.round(shareOf(people, { given }) * 100))}
                    </td>
                  ))}
                {!isOpen && counts && (
                  <td data-label={words.desk.middle}>{words.desk.number(medianOf(counts) ?? 0)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
