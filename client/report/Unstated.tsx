import { useMemo } from "react";
import type { SessionView } from "../../shared/api.ts";
import { wordingsIn } from "../../shared/report/recount.ts";
import { fromEditor } from "../../shared/report/tiptap.ts";
import { reportWords } from "../../shared/report/words.ts";
import { unstatedGroups } from "../../shared/synthesis/unstated.ts";
import { findQuestion } from "../../shared/template.ts";
import { useText } from "../locales/useText.ts";
import type { DeskLink } from "../sync/deskLink.ts";
import type { ReportLink } from "../sync/reportLink.ts";
import { useLive } from "../sync/useLive.ts";
import { FoldedLinks } from "../ui/FoldedLinks.tsx";

type Props = Readonly<{ view: SessionView; report: ReportLink; desk: DeskLink }>;

/** The groups that nobody wrote a statement for, neither at the desk nor in the document, with the way to each. */
export function Unstated({ view, report: { report }, desk }: Props) {
  const { text } = useText();
  const notes = useLive(desk.notes);
  const clusters = useLive(desk.synthesis.clusters);
  const placements = useLive(desk.synthesis.placements);
  const content = useLive(report.content);
  const seen = useLive(report.seen);
  const words = text.report.unstated;
  const open = useMemo(() => {
    const says = reportWords[view.template.language];
    const wordings = wordingsIn(fromEditor(content), says);
    return unstatedGroups(notes, { clusters, placements }).filter(({ id, name }) => {
      const wording = wordings.get(id);
      return wording === undefined ? !seen.has(id) : wording === says.unstated(name.trim());
    });
  }, [view.template.language, notes, clusters, placements, content, seen]);
  const places = open.map(({ id, name, question }) => ({
    key: id,
    words: name.trim() || words.nameless(findQuestion(view.template, question)?.question.heading ?? ""),
    href: `/s/${view.id}/desk?q=${question}&g=${id}`,
  }));
  return <FoldedLinks title={words.title(open.length)} about={words.about} places={places} />;
}
