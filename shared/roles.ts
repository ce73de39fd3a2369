import type { DocAddress, RoomId, RoundId, SessionId } from "./ids.ts";

export const roles = ["organiser", "moderator", "participant"] as const;
export type Role = (typeof roles)[number];

export type Access = "none" | "read" | "write";

/** Whoever asks: a person of one session, in one role. `room` is absent until a participant chose one. */
export type Actor = Readonly<{
  session: SessionId;
  role: Role;
  room?: RoomId | undefined;
}>;

/** Organisers and moderators: they see all rooms and write stage, synthesis and report. */
export function isStaff(role: Role): boolean {
  return role !== "participant";
}

/**
 * Who may do what to which document: the one table.
 *
 * @param openRound  the round whose room documents can be written now; absent between rounds.
 * @param isClosed   the session is closed: its rooms and its stage are read only; staff can still finish the document.
 */
export function accessTo(
  actor: Actor,
  address: DocAddress,
  openRound: RoundId | undefined,
  isClosed: boolean = false,
): Access {
  if (actor.session !== address.session) return "none";
  if (isStaff(actor.role)) return address.kind === "room" || (address.kind === "stage" && isClosed) ? "read" : "write";
  if (address.kind === "stage") return "read";
  if (address.kind !== "room" || address.room !== actor.room) return "none";
  return address.round === openRound && !isClosed ? "write" : "read";
}

/** Which roles a secret of one role opens: an organiser may also sit at the moderators' desk. */
export function mayActAs(own: Role, wanted: Role): boolean {
  return own === wanted || (own === "organiser" && wanted === "moderator");
}
