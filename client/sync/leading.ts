import { api } from "../../shared/api.ts";
import type { Vote } from "../../shared/doc/lead.ts";
import type { QuestionId, RoomId, SessionId } from "../../shared/ids.ts";
import type { Door } from "../../shared/roles.ts";
import { call } from "../api.ts";

/** What whoever leads lets people do at one question. @throws AppError what the server said. */
export type LeadCommands = Readonly<{
  writePrivately(): Promise<unknown>;
  reveal(): Promise<unknown>;
  openVote(budget: Pick<Vote, "dots" | "most">): Promise<unknown>;
  closeVote(): Promise<unknown>;
}>;

/** @param room  absent: all rooms, for staff. */
export function leadQuestion(session: SessionId, as: Door, question: QuestionId, room?: RoomId): LeadCommands {
  const asked = { session, as, params: { question } };
  const where = room === undefined ? {} : { room };
  return {
    writePrivately: () => call(api.writePrivately, { ...asked, body: where }),
    reveal: () => call(api.revealNotes, { ...asked, body: where }),
    openVote: (budget) => call(api.openVote, { ...asked, body: { ...where, ...budget } }),
    closeVote: () => call(api.closeVote, { ...asked, body: where }),
  };
}
