import * as sha256 from "lib0/hash/sha256";
import { encodeUtf8 } from "lib0/string";
import type * as Y from "yjs";
import { idPattern, type NoteId, type PersonId } from "../ids.ts";
import { type Live, live } from "./live.ts";

export const reactionKinds = ["thumb", "heart", "idea", "question", "laugh", "wow"] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** One reaction of one person on one note. `by` differs on each note: it tells nobody who it was, nor what else they liked. */
type Reaction = Readonly<{ note: NoteId; by: string; kind: ReactionKind }>;

/** What people feel about notes: one reaction a person and note, so that the counts are honest. */
export type Reactions = Readonly<{
  reactions: Live<ReadonlyMap<NoteId, readonly Reaction[]>>;
  /** Absent takes one's reaction away. */
  react(note: NoteId, me: PersonId, kind: ReactionKind | undefined): void;
}>;

export function openReactions(doc: Y.Doc): Reactions {
  const stored = doc.getMap<unknown>("reactions");
  const read = (): ReadonlyMap<NoteId, readonly Reaction[]> => {
    const byNote = new Map<NoteId, Reaction[]>();
    for (const [key, kind] of stored) {
      const [note = "", by = ""] = key.split(".");
      if (!idPattern.test(note) || !isReactionKind(kind)) continue;
      const others = byNote.get(note as NoteId) ?? [];
      byNote.set(note as NoteId, [...others, { note: note as NoteId, by, kind }]);
    }
    return byNote;
  };
  return {
    reactions: live(stored, read),
    react(note, me, kind) {
      const key = reactionKey(note, me);
      if (kind) stored.set(key, kind);
      else stored.delete(key);
    },
  };
}

export const isReactionKind = (value: unknown): value is ReactionKind => reactionKinds.some((kind) => kind === value);

/**
 * Under which key a person's reaction on a note lies. Only who knows the person's id can make it: in an anonymous session nobody but
 * that person and the server. The gate takes a reaction under one's own key only.
 */
export function reactionKey(note: string, person: PersonId): string {
  const digest = sha256.digest(encodeUtf8(`${person} ${note}`));
  return `${note}.${[...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** Whether a reaction of this person may lie under a key; without a person: of anybody. */
export function isReactionKey(key: string, person: PersonId | undefined): boolean {
  if (person === undefined) return /^[^.]+\.[0-9a-f]{24}$/.test(key);
  return key === reactionKey(key.split(".")[0] ?? "", person);
}
