import type { SessionView } from "../../shared/api.ts";
import { standingRooms } from "../../shared/roomChanges.ts";
import type { QuestionFindings } from "../../shared/synthesis/findings.ts";
import { useText } from "../locales/useText.ts";
import { GroupsSlide } from "./GroupsSlide.tsx";
import { HeatSlide } from "./HeatSlide.tsx";
import { heatRows } from "./heat.ts";
import styles from "./Plenary.module.css";
import { StatementSlide } from "./StatementSlide.tsx";
import { groupsAPage, type Slide, strongestFirst } from "./slides.ts";

type Props = Readonly<{
  slide: Slide;
  findings: QuestionFindings | undefined;
  view: SessionView;
  asTable: boolean;
}>;

/** One screen: its question above, and what it shows below. */
export function ShownSlide({ slide, findings, view, asTable }: Props) {
  const { text } = useText();
  const words = text.plenary;
  const { question } = slide;
  const found = strongestFirst(findings);
  const stated = slide.show === "statement" ? found.find(({ cluster }) => cluster.id === slide.cluster) : undefined;
  const part = "page" in slide ? [slide.page * groupsAPage, (slide.page + 1) * groupsAPage] : [0, 0];
  const grouped = found.reduce((sum, { support }) => sum + support.notes.length, 0);
  return (
    <section className={styles.slide} aria-label={words.slides[slide.show](question.heading)} data-show={slide.show}>
      <div className={styles.ask}>
        <h2 lang={view.template.language}>{question.ask}</h2>
        <p>{words.answered(findings?.notes ?? 0, findings?.answered ?? 0, grouped)}</p>
      </div>
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
