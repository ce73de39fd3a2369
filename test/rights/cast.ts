import { readFile } from "node:fs/promises";
import { openDeskLink } from "../../client/sync/deskLink.ts";
import { openReportLink } from "../../client/sync/reportLink.ts";
import { openRoomLink } from "../../client/sync/roomLink.ts";
import { readTemplate } from "../../server/templates.ts";
import { api, type Links } from "../../shared/api.ts";
import {
  type ClusterId,
  type DocAddress,
  type NoteId,
  noteRef,
  type PersonId,
  type QuestionId,
  type RoomId,
  type RoundId,
  type ThemeId,
  type VoteId,
} from "../../shared/ids.ts";
import { type Actor, accessTo, type Moment, type Role } from "../../shared/roles.ts";
import { allSaved } from "../support/allSaved.ts";
import { sitIn } from "../support/firstRound.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, type Visitor, visitor } from "../support/visitor.ts";

/** The room of the participant and the facilitator, and the one beside it. */
export const [ownRoom, otherRoom] = ["r1" as RoomId, "r2" as RoomId];

/** Asks a grade, in the first round. */
export const gradeQuestion = "rapport";

/** A session with somebody in every role, and somebody in the room beside. */
export type Cast = Readonly<{
  links: Links;
  /** The round that is open, and one that is not. */
  round: RoundId;
  laterRound: RoundId;
  people: Readonly<Record<Role, Visitor>>;
  ids: Readonly<Record<"facilitator" | "participant" | "neighbour", PersonId>>;
  moment: Moment;
  /** A note that is removed in each room, once it is furnished. */
  removedNote: NoteId;
  /** A note that moderators wrote along in the own room, once it is furnished. */
  staffNote: NoteId;
  /** A note that each of them wrote in their room, once it is furnished. */
  ownNotes: Readonly<Record<"facilitator" | "participant", NoteId>>;
}>;

/** Words that only some may see: whoever may read that document. `isText`: they stand in it. */
export type Mark = Readonly<{ words: string; of: DocAddress; isText?: true }>;

/** @param mark  stands in each name and text, so that it can be found again. */
export async function openCast(address: string, mark: string): Promise<Cast> {
  const links = await makeSession(address);
  const { session } = links;
  const organiser = await comeIn(address, links, "organiser");
  const moderator = await comeIn(address, links, "moderator");
  const participant = await joinRoom(address, links, ownRoom, `${mark}-deelnemer`);
  const facilitator = await joinRoom(address, links, ownRoom, `${mark}-leider`);
  const neighbour = await joinRoom(address, links, otherRoom, `${mark}-buur`);
  const ids = {
    facilitator: facilitator.view.me.id,
    participant: participant.view.me.id,
    neighbour: neighbour.view.me.id,
  };
  const lead = {
    session,
    as: "moderator",
    params: { person: ids.facilitator },
    body: { role: "facilitator" },
  } as const;
  await moderator.call(api.changePerson, lead);
  const [first, second] = participant.view.template.rounds;
  if (!first || !second) throw new Error("the template has too few rounds");
  return {
    links,
    round: first.id,
    laterRound: second.id,
    people: { organiser, moderator, facilitator, participant },
    ids,
    moment: { openRound: first.id, closedRooms: new Set(), isClosed: false },
    removedNote: `${mark}-weg` as NoteId,
    staffNote: `${mark}-mee` as NoteId,
    ownNotes: { facilitator: `${mark}-van-leider` as NoteId, participant: `${mark}-van-deelnemer` as NoteId },
  };
}

/** A session of two rooms that asks a grade as well. */
async function makeSession(address: string): Promise<Links> {
  const template = readTemplate(await readFile("prompts/terugkoppeling.yaml", "utf8"), "terugkoppeling");
  const graded = { id: gradeQuestion, ask: "Welk cijfer?", heading: "Cijfer", kind: "grade" };
  const [first, ...others] = template.rounds;
  if (!first) throw new Error("the template has no round");
  const rounds = [{ ...first, parts: [...first.parts, { title: "Cijfer", questions: [graded] }] }, ...others];
  const rooms = [ownRoom, otherRoom].map((id, at) => ({ id, name: `Ruimte ${at + 1}`, region: `Regio ${at + 1}` }));
  const body = { title: "Samen voor ieder kind", date: "2026-11-22", organisers: [], anonymous: false, rooms };
  return visitor(address).call(api.importSession, { body: { ...body, template: { ...template, rounds } } });
}

/** Opens the round, and writes something that others must not see in every document. @returns what it wrote. */
export async function furnish(
  { links, round, people, removedNote, staffNote, ownNotes }: Cast,
  address: string,
  mark: string,
): Promise<readonly Mark[]> {
  const { session } = links;
  const desk = openDeskLink(session, people.moderator.how);
  await until(desk.stageLink.state, (state) => state === "live");
  desk.stage.startRound(round, undefined);
  await until(desk.link.state, (state) => state === "live");
  const question = "q1" as QuestionId;
  desk.synthesis.addTheme({ id: "t1" as ThemeId, question, name: `${mark}-synthese`, order: "a0" });
  const statement = { id: "c1" as ClusterId, question, name: "", statement: "Dit zeggen wij samen", order: "a0" };
  desk.synthesis.addCluster(statement);
  desk.synthesis.placeNotes([{ ref: noteRef(ownRoom, "n1" as NoteId), print: "0" }], statement.id);
  for (const link of [desk.stageLink, desk.link]) await allSaved(link);
  desk.close();

  const report = openReportLink(session, people.moderator.how);
  await until(report.link.state, (state) => state === "live");
  report.report.fill([{ type: "paragraph", content: [{ type: "text", text: `${mark}-verslag` }] }]);
  await allSaved(report.link);
  report.close();

  for (const room of [ownRoom, otherRoom]) {
    const guest = await joinRoom(address, links, room, `${mark}-naam-${room}`);
    const seat = await sitIn({ links, round }, guest, room);
    const spot = { question, place: { column: "all" } };
    for (const id of ["n1" as NoteId, removedNote])
      seat.room.addNote({ id, text: `${mark}-notitie-${room}`, spot, madeAt: 1 });
    seat.room.removeNote(removedNote);
    const asked = { session, as: "participant", params: { room } } as const;
    await guest.call(api.raiseHand, { ...asked, body: { line: `${mark}-hulp-${room}` } });
    await allSaved(seat.link);
    seat.close();
  }
  for (const role of ["facilitator", "participant"] as const) {
    const seat = await sitIn({ links, round }, people[role], ownRoom);
    const spot = { question, place: { column: "all" } };
    seat.room.addNote({ id: ownNotes[role], text: `${mark}-notitie-${ownRoom}`, spot, madeAt: 2 });
    await allSaved(seat.link);
    seat.close();
  }
  const along = { question, id: staffNote, text: `${mark}-begeleiding` };
  await people.moderator.call(api.writeStaffNote, { session, as: "moderator", params: { room: ownRoom }, body: along });
  await people.moderator.call(api.publishDraft, { session, as: "moderator", params: { question } });
  const roomOf = (room: RoomId): DocAddress => ({ kind: "room", session, room, round });
  return [
    { words: `${mark}-synthese`, of: { kind: "synthesis", session }, isText: true },
    { words: `${mark}-verslag`, of: { kind: "report", session }, isText: true },
    { words: `${mark}-begeleiding`, of: roomOf(ownRoom), isText: true },
    { words: `${mark}-buur`, of: roomOf(otherRoom) },
    { words: `${mark}-deelnemer`, of: roomOf(ownRoom) },
    { words: `${mark}-leider`, of: roomOf(ownRoom) },
    ...[ownRoom, otherRoom].flatMap((room) => [
      { words: `${mark}-notitie-${room}`, of: roomOf(room), isText: true as const },
      { words: `${mark}-naam-${room}`, of: roomOf(room) },
      { words: `${mark}-hulp-${room}`, of: { kind: "signals" as const, session, room }, isText: true as const },
    ]),
  ];
}

/** The marks among these that stand in some bytes and that this person may not see. */
export function foreignIn(bytes: string, marks: readonly Mark[], actor: Actor | undefined, moment: Moment): string[] {
  const foreign = marks.filter(({ of }) => actor === undefined || accessTo(actor, of, moment) === "none");
  return foreign.filter(({ words }) => bytes.includes(words)).map(({ words }) => words);
}

/** Lets the own room vote on the first question. */
export async function openVote({
  links: { session },
  round,
  people: { moderator, participant },
}: Cast): Promise<VoteId> {
  const question = "q1" as QuestionId;
  await moderator.call(api.openVote, { session, as: "moderator", params: { question }, body: { room: ownRoom } });
  const seat = openRoomLink({ kind: "room", session, room: ownRoom, round }, participant.how);
  const votes = await until(seat.room.votes, (all) => all.has(question));
  seat.close();
  return votes.get(question)?.id ?? ("none" as VoteId);
}
