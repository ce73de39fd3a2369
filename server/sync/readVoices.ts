import { setImmediate as breathe } from "node:timers/promises";
import { begunNotes } from "../../shared/doc/authorship.ts";
import { docName, noteRef } from "../../shared/ids.ts";
import type { Session } from "../../shared/session.ts";
import type { Begun } from "../../shared/synthesis/voices.ts";
import type { OpenDocs } from "./openDocs.ts";

/**
 * Who began which note, one room after the other: everybody else has the event loop in between. Only to be added up, and to be told to
 * nobody. A room that cannot be read is left out.
 */
export async function readVoices(docs: OpenDocs, { id, rooms, template }: Session): Promise<readonly Begun[]> {
  const begun: Begun[] = [];
  for (const { id: room } of rooms)
    for (const { id: round } of template.rounds) {
      const look = docs.read(docName({ kind: "room", session: id, room, round }), (doc, authorOf) => {
        for (const { note, client } of begunNotes(doc)) {
          const by = authorOf(client);
          if (by !== undefined) begun.push({ ref: noteRef(room, note.id), room, question: note.spot.question, by });
        }
      });
      await look.catch(() => undefined);
      await breathe();
    }
  return begun;
}
