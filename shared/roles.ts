import type { DocAddress, PersonId, RoomId, RoundId, SessionId } from "./ids.ts";

/** The ways in. Each has a link and a cookie of its own. */
export const doors = ["organiser", "moderator", "participant"] as const;
export type Door = (typeof doors)[number];

/** What somebody is in a session. A facilitator came in as a participant, and staff asked them to lead the room they are in. */
export const roles = ["organiser", "moderator", "facilitator", "participant"] as const;
export type Role = (typeof roles)[number];

export type Access = "none" | "read" | "write";

/** Whoever asks: a person of one session, in one role. `room` is absent until somebody chose one; `id` where it is not about one's own. */
export type Actor = Readonly<{
  id?: PersonId;
  session: SessionId;
  role: Role;
  room?: RoomId | undefined;
}>;

/** What decides who may write, at one moment. */
export type Moment = Readonly<{
  /** The round in which the rooms write now; absent between rounds. */
  openRound: RoundId | undefined;
  /** Rooms that staff made read only. */
  closedRooms: ReadonlySet<RoomId>;
  /** The session is closed: its rooms and its stage are read only; staff can still finish the document. */
  isClosed: boolean;
}>;

/** By which way somebody with this role comes in. */
export function doorOf(role: Role): Door {
  return role === "facilitator" ? "participant" : role;
}

/** Organisers and moderators: they see all rooms and write stage, synthesis and report. */
export function isStaff(role: Role): boolean {
  return doorOf(role) !== "participant";
}

/** Who may do what to which document, at this moment: the one table. */
export function accessTo(actor: Actor, address: DocAddress, { openRound, closedRooms, isClosed }: Moment): Access {
  if (actor.session !== address.session) return "none";
  if (address.kind === "signals") return isStaff(actor.role) || address.room === actor.room ? "read" : "none"; // the server alone writes them
  if (address.kind === "ballots" || address.kind === "grades") return "none"; // the server's own
  const isDrafts = address.kind === "drafts";
  if (isDrafts && (isStaff(actor.role) || address.person !== actor.id)) return "none";
  if (isStaff(actor.role)) return address.kind === "room" || (address.kind === "stage" && isClosed) ? "read" : "write";
  if (address.kind === "stage") return "read";
  if ((address.kind !== "room" && !isDrafts) || address.room !== actor.room) return "none";
  if (isClosed || closedRooms.has(address.room)) return "read";
  // A facilitator can still write down what the room said last, when the round is over for everybody else.
  return actor.role === "facilitator" || address.round === openRound ? "write" : "read";
}

/** Who lead: staff all rooms, a facilitator their own. */
export const leaders = ["organiser", "moderator", "facilitator"] as const satisfies readonly Role[];

/** Which ways in a secret of one opens: an organiser may also sit at the moderators' desk. */
export function mayActAs(own: Door, wanted: Door): boolean {
  return own === wanted || (own === "organiser" && wanted === "moderator");
}
