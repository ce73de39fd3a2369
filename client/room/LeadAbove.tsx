import type { SessionView } from "../../shared/api.ts";
import type { Question } from "../../shared/template.ts";
import { type LeadNow, LeadPanel } from "./LeadPanel.tsx";
import { useLeadNews } from "./useLeadNews.ts";

type Props = Readonly<{ question: Question; lead: LeadNow; view: SessionView }>;

/** Above the whiteboard: what everybody does now at one question. Nothing as long as that is nothing special. */
export function LeadAbove({ question, lead, view }: Props) {
  useLeadNews(question, lead);
  if (!lead.isPrivate && !lead.vote) return null;
  return (
    <section aria-label={question.heading}>
      <h3 lang={view.template.language}>{question.heading}</h3>
      <LeadPanel question={question} view={view} {...lead} />
    </section>
  );
}
