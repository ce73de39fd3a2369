import type { QuestionGrades } from "./grades.ts";
import type { PersonId, RoomId, SessionId } from "./ids.ts";
import type { Role } from "./roles.ts";
import type { Template } from "./template.ts";
import type { RoleCount, SpokenBefore } from "./voices.ts";

/** One break-out room. `region` is where its people come from; absent when the organiser did not say. */
export type Room = Readonly<{
  id: RoomId;
  name: string;
  region?: string | undefined;
  /** Its people went on in that room, and its notes count there. Absent for a room by itself. */
  mergedInto?: RoomId | undefined;
  /** How many took part when the session was held that this was read in from; absent: it was not. */
  joinedBefore?: number | undefined;
}>;

/** One event. The template is the copy that was taken when the session was made, so that later edits do not reach it. */
export type Session = Readonly<{
  id: SessionId;
  title: string;
  /** `YYYY-MM-DD` */
  date: string;
  organisers: readonly string[];
  /** Nobody is asked for a name and no name travels. */
  anonymous: boolean;
  rooms: readonly Room[];
  /** How often its rooms were changed since it was made, its closing included; absent: never. */
  roomsEdition?: number | undefined;
  template: Template;
  /** It was made from the file of another session. */
  readIn?: true;
  /** What was counted by role when that one was held, see `voices.ts`; absent: nothing. */
  byRoleBefore?: readonly RoleCount[] | undefined;
  spokenBefore?: readonly SpokenBefore[] | undefined;
  /** The grades that were given when that one was held; absent: none. */
  gradesBefore?: readonly QuestionGrades[] | undefined;
  /** 8 characters, for people who type. */
  code: string;
  /** epoch ms */
  madeAt: number;
  /** How many days it is kept after it closed. */
  keepDays: number;
  /** epoch ms: when it closed or, as long as it is open, when it closes by itself. */
  closesAt: number;
  /** Nobody writes in the rooms any more; staff can still finish the document. */
  isClosed: boolean;
}>;

/** Somebody in a session. `room` is absent until a participant chose one; `name` is empty until then and when anonymous. */
export type Person = Readonly<{
  id: PersonId;
  session: SessionId;
  role: Role;
  name: string;
  room?: RoomId | undefined;
  /** How many people sit at this device; absent: one. */
  heads?: number | undefined;
  /** As what they take part: one of the template's roles, or empty when they would rather not say. Absent: not asked yet. */
  speaksAs?: string | undefined;
}>;

/** Letters and digits that nobody mixes up on a slide or aloud (no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V). */
export const codeAlphabet = "34679ACDEFGHJKMNPQRTWXY";
export const codeLength = 8;

/** What somebody typed, as the code they meant: capitals, without spaces and dashes. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, "");
}

/** The code in two groups, as people read it aloud. */
export function spokenCode(code: string): string {
  return `${code.slice(0, codeLength / 2)} ${code.slice(codeLength / 2)}`;
}
