import { useMemo } from "react";
import type { SessionView } from "../../shared/api.ts";
import type { Question } from "../../shared/template.ts";
import type { BoardNote } from "../boards/board.ts";
import type { OwnRoomLink } from "../sync/privateWriting.ts";
import { useLive } from "../sync/useLive.ts";
import type { LeadPanel } from "./LeadPanel.tsx";
import { useLeadNews } from "./useLeadNews.ts";
import { useVotes } from "./useVotes.ts";

/** What the room is led to do at a question, for its panel, and the notes of the question with their dots. */
export function useLead(
  question: Question,
  notes: readonly BoardNote[],
  { room, link, hidden }: OwnRoomLink,
  view: SessionView,
): Readonly<{ panel: Parameters<typeof LeadPanel>[0]; notes: readonly BoardNote[] }> {
  const vote = useLive(room.votes).get(question.id);
  const votes = useVotes(view.id, question.id, vote, notes, useLive(hidden));
  const lead = {
    isPrivate: useLive(room.privately).get(question.id) === true,
    written: useLive(link.roster)?.drafts?.[question.id] ?? 0,
    vote,
    left: votes.left,
  };
  useLeadNews(question, lead);
  const leads = useMemo(
    () => (view.me.role === "facilitator" && view.me.room ? { session: view.id, room: view.me.room } : undefined),
    [view],
  );
  return { panel: { question, leads, ...lead }, notes: votes.notes };
}
