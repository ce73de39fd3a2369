import type { SessionView } from "../../shared/api.ts";
import { boardFor } from "../../shared/boards/index.ts";
import type { QuestionGrades } from "../../shared/grades.ts";
import { standingRooms } from "../../shared/roomChanges.ts";
import type { QuestionFindings } from "../../shared/synthesis/findings.ts";
import { useText } from "../locales/useText.ts";
import { GradesSlide } from "./GradesSlide.tsx";
import { GroupsSlide } from "./GroupsSlide.tsx";
import { HeatSlide } from "./HeatSlide.tsx";
import { heatRows } from "./heat.ts";
import styles from "./Plenary.module.css";
import { StatementSlide } from "./StatementSlide.tsx";
import { gradesAPage, groupsAPage, type Slide, strongestFirst } from "./slides.ts";

type Props = Readonly<{
  slide: Slide;
  findings: QuestionFindings | undefined;
  /** What people gave a grade, where the question asks one. */
  grades: QuestionGrades | undefined;
  /** People answer the question now. */
  isOpen: boolean;
  view: SessionView;
  asTable: boolean;
}>;

/** One screen: its question above, and what it shows below. */
export function ShownSlide({ slide, findings, grades, isOpen, view, asTable }: Props) {
  const { text } = useText();
  const words = text.plenary;
  const { question } = slide;
  const found = strongestFirst(findings);
  const stated = slide.show === "statement" ? found.find(({ cluster }) => cluster.id === slide.cluster) : undefined;
  const { grading } = boardFor(question.kind, question.options);
  const aPage = slide.show === "grades" ? gradesAPage : groupsAPage;
  const part = "page" in slide ? [slide.page * aPage, (slide.page + 1) * aPage] : [0, 0];
  const grouped = found.reduce((sum, { support }) => sum + support.notes.length, 0);
  return (
    <section className={styles.slide} aria-label={words.slides[slide.show](question.heading)} data-show={slide.show}>
      <div className={styles.ask}>
        <h2 lang={view.template.language}>{question.ask}</h2>
        <p>{slide.show !== "grades" && words.answered(findings?.notes ?? 0, findings?.answered ?? 0, grouped)}</p>
      </div>
      {slide.show === "grades" && grading && (
        <GradesSlide
          counterparts={grades?.counterparts.slice(...part)}
          grading={grading}
          language={view.template.language}
          isOpen={isOpen}
        />
      )}
      {slide.show === "groups" && <GroupsSlide findings={found.slice(...part)} answered={findings?.answered ?? 0} />}
      {slide.show === "rooms" && (
        <HeatSlide
          rows={heatRows(findings).slice(...part)}
          rooms={standingRooms(view.rooms)}
          answered={findings?.answered ?? 0}
          asTable={asTable}
          heading={question.heading}
        />
      )}
      {stated && <StatementSlide finding={stated} language={view.template.language} />}
    </section>
  );
}
