declare const kind: unique symbol;
type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type SessionId = Id<"session">;
export type RoomId = Id<"room">;
export type RoundId = Id<"round">;
export type QuestionId = Id<"question">;
export type PersonId = Id<"person">;
export type NoteId = Id<"note">;
/** Notes of one room that its people put together. */
export type StackId = Id<"stack">;
/** A label, an arrow or a pen stroke on a room's canvas. */
export type MarkId = Id<"mark">;
/** One vote of one room on one question. */
export type VoteId = Id<"vote">;
/** Something that moderators told the rooms. */
export type AnnouncementId = Id<"announcement">;
export type ClusterId = Id<"cluster">;
export type ThemeId = Id<"theme">;
export type VersionId = Id<"version">;
export type CommentId = Id<"comment">;
/** A word that the document explains. */
export type TermId = Id<"term">;
/** Words of a note that stand under a statement. */
export type QuoteId = Id<"quote">;

/** Which note of which room: the only way a cluster refers to a note. */
export type NoteRef = Id<"noteRef">;

/** A document's name on the wire and in the store. */
export type DocName = Id<"docName">;

/** Which document. Documents are cut by who may write them, see `roles`. */
export type DocAddress =
  | Readonly<{ kind: "stage"; session: SessionId }>
  | Readonly<{ kind: "room"; session: SessionId; room: RoomId; round: RoundId }>
  | Readonly<{ kind: "ballots"; session: SessionId; room: RoomId; round: RoundId }>
  | Readonly<{ kind: "grades"; session: SessionId; round: RoundId }>
  | Readonly<{ kind: "drafts"; session: SessionId; room: RoomId; round: RoundId; person: PersonId }>
  | Readonly<{ kind: "signals"; session: SessionId; room: RoomId }>
  | Readonly<{ kind: "synthesis"; session: SessionId }>
  | Readonly<{ kind: "report"; session: SessionId }>;

/** Whose edits the server's own are. No person can have this id: theirs are drawn, and longer. */
export const serverId = "server" as PersonId;

/** What an id may look like. No dot: dots part the pieces of a name. */
export const idPattern = /^[A-Za-z0-9_-]{1,40}$/;

/** The name of a document. The only place, with `parseDocName`, that knows how names are built. */
export function docName(address: DocAddress): DocName {
  const { session, kind } = address;
  const parts = [
    ...("room" in address ? [address.room] : []),
    ...("round" in address ? [address.round] : []),
    ...("person" in address ? [address.person] : []),
  ];
  return [session, kind, ...parts].join(".") as DocName;
}

/** Takes a document's name apart. Absent when it is not the name of a document. */
export function parseDocName(name: string): DocAddress | undefined {
  const parts = name.split(".");
  if (!parts.every((part) => idPattern.test(part))) return undefined;
  const [session, kind, room, round, person] = parts as [SessionId, string, RoomId?, RoundId?, PersonId?];
  if ((kind === "room" || kind === "ballots") && room && round && parts.length === 4)
    return { kind, session, room, round };
  if (kind === "grades" && room && parts.length === 3) return { kind, session, round: room as string as RoundId };
  if (kind === "drafts" && room && round && person && parts.length === 5) return { kind, session, room, round, person };
  if (kind === "signals" && room && parts.length === 3) return { kind, session, room };
  if ((kind === "stage" || kind === "synthesis" || kind === "report") && parts.length === 2) return { kind, session };
  return undefined;
}

export function noteRef(room: RoomId, note: NoteId): NoteRef {
  return `${room}.${note}` as NoteRef;
}

/** Takes a note's reference apart. Absent when it is none. */
export function parseNoteRef(ref: string): Readonly<{ room: RoomId; note: NoteId }> | undefined {
  const [room, note, ...more] = ref.split(".");
  if (!room || !note || more.length > 0) return undefined;
  return { room: room as RoomId, note: note as NoteId };
}

/** A document's name within its session: how documents are told apart on a socket that carries several. */
export function docKey(address: DocAddress): string {
  return docName(address).slice(address.session.length + 1);
}
