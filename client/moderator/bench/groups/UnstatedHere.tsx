import { isStated } from "../../../../shared/synthesis/unstated.ts";
import { useText } from "../../../locales/useText.ts";
import { FoldedLinks } from "../../../ui/FoldedLinks.tsx";
import { useDesk, useOpenQuestion } from "../../deskContext.ts";

/** The groups of this question that nobody wrote a statement for: rooms are not asked about those, and each leads to where it is written. */
export function UnstatedHere() {
  const { text } = useText();
  const { view: session } = useDesk();
  const { question, view } = useOpenQuestion();
  const open = view.clusters.filter((each) => !isStated(each) && each.support.notes.length > 0);
  const places = open.map(({ cluster, number }) => ({
    key: cluster.id,
    words: text.moderator.groups.name(number, cluster.name),
    href: `/s/${session.id}/desk?q=${question.id}&g=${cluster.id}`,
  }));
  return <FoldedLinks title={text.report.unstated.title(open.length)} places={places} />;
}
