import type { SessionView } from "../../shared/api.ts";
import type { Question } from "../../shared/template.ts";
import type { BoardNote } from "../boards/board.ts";
import { useText } from "../locales/useText.ts";
import type { OwnRoomLink } from "../sync/privateWriting.ts";
import { LeadPanel } from "./LeadPanel.tsx";
import { useLead } from "./useLead.ts";

type Props = Readonly<{ question: Question; notes: readonly BoardNote[]; link: OwnRoomLink; view: SessionView }>;

/** Above the whiteboard: what everybody does now at one question. Nothing as long as that is nothing special. */
export function LeadAbove({ question, notes, link, view }: Props) {
  const { text } = useText();
  const { panel } = useLead(question, notes, link, view);
  if (!panel.isPrivate && !panel.vote) return null;
  return (
    <section aria-label={question.heading}>
      <h3 lang={view.template.language}>{question.heading}</h3>
      <LeadPanel {...panel} />
      {panel.vote?.isOpen && <p>{text.lead.vote.inList}</p>}
    </section>
  );
}
