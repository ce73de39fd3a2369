import { AppError, fail } from "../../shared/errors.ts";
import type { QuestionId } from "../../shared/ids.ts";
import type { Session } from "../../shared/session.ts";
import { mayWriteAlong } from "../../shared/staffNotes.ts";
import { findQuestion } from "../../shared/template.ts";
import type { Asked, Handlers } from "./handle.ts";
import type { LiveSessions, Place } from "./live.ts";

/** What moderators write along in a room. */
export function staffNoteHandlers({
  live: { staffNotes },
}: Readonly<{ live: Pick<LiveSessions, "staffNotes"> }>): Pick<Handlers, "writeStaffNote" | "removeStaffNote"> {
  return {
    async writeStaffNote({ session, params, body: { question, ...note } }) {
      await staffNotes.write(placeIn(session, params, question), note);
      return {};
    },
    async removeStaffNote({ session, params, body: { question, note } }) {
      await staffNotes.remove(placeIn(session, params, question), note);
      return {};
    },
  };
}

function placeIn(session: Session, params: Asked<unknown>["params"], question: QuestionId): Place {
  const room = session.rooms.find(({ id }) => id === params.room) ?? fail("not_found", "There is no such room.");
  if (!mayWriteAlong(session, room)) fail("conflict", "Nobody writes in this room any more.");
  const found = findQuestion(session.template, question);
  if (!found)
    throw new AppError("invalid", `There is no question “${question}” in this session.`, { path: "question" });
  return { session: session.id, room: room.id, round: found.round.id, question };
}
