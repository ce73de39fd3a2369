import { api } from "../../shared/api.ts";
import type { Vote } from "../../shared/doc/lead.ts";
import type { QuestionId, RoomId, RoundId, SessionId } from "../../shared/ids.ts";
import type { Door } from "../../shared/roles.ts";
import type { Tool } from "../../shared/tools.ts";
import { call } from "../api.ts";

/** What whoever leads lets people do at one question. @throws AppError what the server said. */
export type LeadCommands = Readonly<{
  writePrivately(): Promise<unknown>;
  reveal(): Promise<unknown>;
  openVote(budget: Pick<Vote, "dots" | "most">): Promise<unknown>;
  closeVote(): Promise<unknown>;
}>;

/** Gives a round a tool or takes it away. @param room  absent: all rooms, for staff. @throws AppError what the server said. */
export function switchTool(session: SessionId, as: Door, round: RoundId, room?: RoomId) {
  return (tool: Tool, isOn: boolean): Promise<unknown> => {
    const body = { ...(room !== undefined && { room }), tools: { [tool]: isOn } };
    return call(api.switchTools, { session, as, params: { round }, body });
  };
}

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
