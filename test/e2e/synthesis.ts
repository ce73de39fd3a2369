import { openDeskLink } from "../../client/sync/deskLink.ts";
import type { Synthesis } from "../../shared/doc/synthesis.ts";
import { type ClusterId, type NoteId, noteRef, type QuestionId, type RoomId } from "../../shared/ids.ts";
import { allSaved } from "../support/allSaved.ts";
import { until } from "../support/until.ts";
import { comeIn } from "../support/visitor.ts";
import type { Event } from "./event.ts";

/** A scripted moderator beside the one in the browser. */
export type Grouper = Readonly<{
  /** Puts notes, each by its room from 1 and its id, into a new group with a statement; or says something else over one that is there. */
  state(
    group: string,
    question: string,
    statement: string,
    notes?: readonly (readonly [number, NoteId])[],
  ): Promise<void>;
  close(): void;
}>;

export async function openGrouper(address: string, { links }: Event): Promise<Grouper> {
  const moderator = await comeIn(address, links, "moderator");
  const desk = openDeskLink(links.session, moderator.how);
  await until(desk.link.state, (state) => state === "live");
  const { synthesis } = desk;
  return {
    async state(group, question, statement, notes = []) {
      const id = group as ClusterId;
      if (isThere(synthesis, id)) synthesis.restateCluster(id, statement);
      else synthesis.addCluster({ id, question: question as QuestionId, name: "", statement, order: group });
      const refs = notes.map(([room, note]) => ({ ref: noteRef(`r${room}` as RoomId, note), print: "0" }));
      synthesis.placeNotes(refs, id);
      await allSaved(desk.link);
    },
    close: () => desk.close(),
  };
}

function isThere({ clusters }: Synthesis, id: ClusterId): boolean {
  return clusters.current().some((cluster) => cluster.id === id);
}
