import type { QuestionId, SessionId } from "../../shared/ids.ts";
import type { ToolSwitches } from "../../shared/tools.ts";
import type { BoardNote } from "../boards/board.ts";
import type { OwnRoomLink } from "../sync/privateWriting.ts";
import { useLive } from "../sync/useLive.ts";
import type { LeadNow } from "./LeadPanel.tsx";
import { useVotes } from "./useVotes.ts";

/** The notes of a room with their dots, and what it is led to do at each question and in the whole round. */
export type Led = Readonly<{ notes: readonly BoardNote[]; tools: ToolSwitches; at(question: QuestionId): LeadNow }>;

export function useLed(session: SessionId, all: readonly BoardNote[], { room, link, hidden }: OwnRoomLink): Led {
  const votes = useLive(room.votes);
  const privately = useLive(room.privately);
  const drafts = useLive(link.roster)?.drafts;
  const { notes, left } = useVotes(session, votes, all, useLive(hidden));
  return {
    notes,
    tools: useLive(room.tools),
    at: (question) => ({
      isPrivate: privately.get(question) === true,
      written: drafts?.[question] ?? 0,
      vote: votes.get(question),
      left: left.get(question),
    }),
  };
}
