import { readAnswers } from "../../shared/doc/answers.ts";
import { docName, type RoomId } from "../../shared/ids.ts";
import { standingRooms } from "../../shared/roomChanges.ts";
import type { Session } from "../../shared/session.ts";
import type { AnswersByRoom } from "../../shared/synthesis/validation.ts";
import type { OpenDocs } from "./openDocs.ts";

/** What all rooms answered; for one that became part of another, that other one answers. A room that cannot be read now has said nothing as far as this goes. */
export async function answersIn(docs: OpenDocs, { id, rooms }: Pick<Session, "id" | "rooms">): Promise<AnswersByRoom> {
  const read = async (room: RoomId) =>
    [room, await docs.read(docName({ kind: "signals", session: id, room }), readAnswers)] as const;
  const found = await Promise.allSettled(standingRooms(rooms).map(({ id: room }) => read(room)));
  return new Map(found.flatMap((one) => (one.status === "fulfilled" && one.value[1].size > 0 ? [one.value] : [])));
}
