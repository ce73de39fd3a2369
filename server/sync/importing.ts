import type { ImportedWork } from "../../shared/archivedWork.ts";
import type { Placements } from "../../shared/doc/placements.ts";
import { openRoom, readRoom } from "../../shared/doc/room.ts";
import { type Cluster, openSynthesis, readSynthesis, type Theme } from "../../shared/doc/synthesis.ts";
import { AppError } from "../../shared/errors.ts";
import {
  docName,
  type NoteId,
  type NoteRef,
  type PersonId,
  type RoomId,
  type RoundId,
  type SessionId,
  serverId,
} from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { World } from "../ports.ts";
import { bringIntoReport, bringIntoSynthesis } from "./importingWork.ts";
import type { OpenDocs } from "./openDocs.ts";
import { editAs } from "./ownEdit.ts";

/** A note from elsewhere; its question is in the round. */
export type IncomingNote = Readonly<{
  id: NoteId;
  spot: Parameters<ReturnType<typeof openRoom>["addNote"]>[0]["spot"];
  text: string;
  rank?: number | undefined;
}>;
export type IncomingGroup = Readonly<{ cluster: Cluster; notes: readonly Readonly<{ ref: NoteRef; print: string }>[] }>;

/** Brings in what was written elsewhere, through the same gate and log as everybody's edits. What is there already stays as it is. */
export type Importing = Readonly<{
  /** Nobody wrote them here, so they are the server's. @returns how many are new. @throws AppError "conflict" when the room would have too many. */
  notes(
    place: Readonly<{ session: SessionId; room: RoomId; round: RoundId }>,
    notes: readonly IncomingNote[],
  ): Promise<number>;
  /** @returns how many groups are new. @throws AppError "conflict" when the desk takes no more. */
  groups(
    session: SessionId,
    author: PersonId,
    desk: Readonly<{ themes: readonly Theme[]; groups: readonly IncomingGroup[] }>,
  ): Promise<number>;
  /** What else moderators made. */
  work(session: SessionId, author: PersonId, work: Omit<ImportedWork, "published" | "answers">): Promise<void>;
}>;

export function openImporting(docs: OpenDocs, world: Pick<World, "now">): Importing {
  return {
    notes: ({ session, room, round }, notes) =>
      editAs(serverId, docs, docName({ kind: "room", session, room, round }), (copy, { isFull }) => {
        if (isFull()) throw new AppError("conflict", "This room is full: no more notes fit in it.");
        const there = new Set<NoteId>(readRoom(copy).map(({ id }) => id));
        const fresh = notes.filter(({ id }) => !there.has(id));
        if (there.size + fresh.length > limits.notesPerRoom)
          throw new AppError("conflict", `A room has ${limits.notesPerRoom} notes a round at most.`);
        const { addNote, arrange } = openRoom(copy);
        const now = world.now();
        for (const [nth, { id, spot, text }] of fresh.entries())
          addNote({ id, spot, text, madeAt: now + nth, imported: true });
        arrange(new Map(fresh.flatMap(({ id, rank }) => (rank === undefined ? [] : [[id, { rank }]]))));
        return fresh.length;
      }),
    groups: (session, author, { themes, groups }) =>
      editAs(author, docs, docName({ kind: "synthesis", session }), (copy, { isFull }) => {
        if (isFull()) throw new AppError("conflict", "The desk is full: no more groups fit on it.");
        const before = readSynthesis(copy);
        const { addTheme, addCluster, moveNotes, allowSeveral } = openSynthesis(copy);
        const fresh = groups.filter(({ cluster }) => before.clusters.every(({ id }) => id !== cluster.id));
        for (const theme of themes) if (before.themes.every(({ id }) => id !== theme.id)) addTheme(theme);
        for (const { cluster } of fresh) addCluster(cluster);
        if (liesTwice(fresh, before.placements)) allowSeveral(true);
        const into = ({ cluster, notes }: IncomingGroup) =>
          notes.map(({ ref, print }) => ({ ref, out: [], into: [{ cluster: cluster.id, print }] }));
        moveNotes(fresh.flatMap(into));
        return fresh.length;
      }),
    async work(session, author, work) {
      await editAs(author, docs, docName({ kind: "synthesis", session }), (copy) => bringIntoSynthesis(copy, work));
      await editAs(author, docs, docName({ kind: "report", session }), (copy) => bringIntoReport(copy, work));
    },
  };
}

/** Whether a note comes to lie in a second group. */
function liesTwice(groups: readonly IncomingGroup[], placements: Placements): boolean {
  const refs = groups.flatMap(({ notes }) => notes.map(({ ref }) => ref));
  return new Set(refs).size < refs.length || refs.some((ref) => placements.has(ref));
}
