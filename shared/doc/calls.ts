import type * as Y from "yjs";
import type { AnnouncementId, NoteId, QuestionId, RoundId } from "../ids.ts";
import { isRecord } from "./fields.ts";
import { type Live, live, liveEntries } from "./live.ts";

/** What moderators say aloud in all rooms or in one. `until` (epoch ms): it counts down to that moment; absent: it does not. */
export type Announcement = Readonly<{ id: AnnouncementId; words: string; at: number; until?: number }>;

/** Where everybody is asked to look. `follow`: screens go along by themselves. `by`: who asks. */
export type Look = Readonly<{
  at: number;
  by: "moderator" | "facilitator";
  round: RoundId;
  question: QuestionId;
  note?: NoteId;
  follow: boolean;
}>;

/** What is called out: on the stage for all rooms, in a room's signals for that one. */
export type Calls = Readonly<{
  /** Oldest first. */
  announcements: Live<readonly Announcement[]>;
  /** Absent when nobody points at anything. */
  look: Live<Look | undefined>;
  announce(announcement: Announcement): void;
  point(look: Look | undefined): void;
}>;

export function openCalls(doc: Y.Doc): Calls {
  const announcements = doc.getMap<unknown>("announcements");
  const look = doc.getMap<unknown>("look");
  return {
    announcements: liveEntries(announcements, readAnnouncement, (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    look: live(look, () => readLook(look.get("look"))),
    announce: ({ id, ...said }) => void announcements.set(id, said),
    point: (next) => void (next ? look.set("look", next) : look.delete("look")),
  };
}

function readAnnouncement(id: string, stored: unknown): Announcement | undefined {
  if (!isRecord(stored)) return undefined;
  const { words, at, until } = stored;
  if (typeof words !== "string" || typeof at !== "number") return undefined;
  return { id: id as AnnouncementId, words, at, ...(typeof until === "number" && { until }) };
}

function readLook(stored: unknown): Look | undefined {
  if (!isRecord(stored)) return undefined;
  const { at, by, round, question, note, follow } = stored;
  if (typeof at !== "number" || typeof round !== "string" || typeof question !== "string") return undefined;
  return {
    at,
    by: by === "facilitator" ? by : "moderator",
    round: round as RoundId,
    question: question as QuestionId,
    ...(typeof note === "string" && { note: note as NoteId }),
    follow: follow === true,
  };
}
