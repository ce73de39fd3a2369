import { addressOf } from "../../client/api.ts";
import { api } from "../../shared/api.ts";
import { downloads } from "../../shared/downloads.ts";
import type { SessionId } from "../../shared/ids.ts";
import { doors, type Role, roles } from "../../shared/roles.ts";
import { keyIn } from "../support/visitor.ts";
import { type Answer, answerOf, type Findings, newFindings } from "./answers.ts";
import { type Asker, actingAs } from "./askers.ts";
import { tryAll } from "./atOnce.ts";
import {
  type Cast,
  foreignIn,
  furnish,
  gradeQuestion,
  type Mark,
  openCast,
  openVote,
  otherRoom,
  ownRoom,
} from "./cast.ts";

/** A request that succeeds for who may ask it. `furnished`: only where something was written; `voting`: only in an open vote. */
type Sample = Readonly<{
  params?: Readonly<Record<string, string>>;
  body?: object;
  furnished?: boolean;
  voting?: boolean;
}>;
type Name = keyof typeof api | keyof typeof downloads;
type Described = Readonly<{ method: string; path: string; as?: readonly Role[] }>;

const atQuestion: Sample = { params: { question: "q1" }, body: {} };

/** Each route and download. One that is added and stands not here does not compile. */
const samples: Readonly<Record<Name, (cast: Cast, role?: Role) => Sample>> = {
  listTemplates: () => ({}),
  listExports: () => ({}),
  createSession: () => ({ body: { template: "feedback", title: "x", date: "2026-11-22", rooms: [{ name: "x" }] } }),
  enterByCode: ({ links }) => ({ body: { code: links.code } }),
  enter: ({ links }) => ({ body: { as: "participant", key: keyIn(links.participant) } }),
  getSession: () => ({}),
  updateMe: () => ({ body: { name: "x" } }),
  importSession: () => ({}),
  importNotes: () => ({
    params: { room: ownRoom },
    body: { notes: [{ id: "x", question: "q1", place: { column: "all" }, text: "x" }] },
  }),
  importGroups: () => ({ body: { themes: [], groups: [] } }),
  importWork: () => ({ body: {} }),
  openDocument: () => ({ body: { document: "stage" } }),
  leave: () => ({ body: {} }),
  listPeople: () => ({}),
  changePerson: ({ ids }) => ({ params: { person: ids.neighbour }, body: { role: "facilitator" } }),
  removePerson: ({ ids }) => ({ params: { person: ids.neighbour } }),
  closeRoom: () => ({ params: { room: ownRoom } }),
  openRoom: () => ({ params: { room: ownRoom } }),
  addRoom: () => ({ body: { name: "Nieuw" } }),
  renameRoom: () => ({ params: { room: ownRoom }, body: { name: "Anders" } }),
  mergeRoom: () => ({ params: { room: ownRoom }, body: { into: otherRoom } }),
  listRoomFigures: () => ({}),
  writePrivately: () => atQuestion,
  revealNotes: () => atQuestion,
  openVote: () => atQuestion,
  closeVote: () => atQuestion,
  switchTools: ({ round }) => ({ params: { round }, body: { room: ownRoom, tools: { pen: false } } }),
  getDots: () => atQuestion,
  giveDots: () => ({ ...atQuestion, body: { vote: "geen", dots: {} }, voting: true }),
  announce: () => ({ body: { words: "x", rooms: [ownRoom] } }),
  point: () => ({ body: { room: ownRoom, question: "q1" } }),
  raiseHand: () => ({ params: { room: ownRoom }, body: {} }),
  takeHand: () => ({ params: { room: ownRoom }, furnished: true }),
  lowerHand: () => ({ params: { room: ownRoom } }),
  markDone: ({ round }) => ({ params: { room: ownRoom }, body: { round, done: true } }),
  extendRoom: ({ round }) => ({ params: { room: ownRoom }, body: { round, minutes: 1 } }),
  checkRoom: ({ round }) => ({ params: { room: ownRoom }, body: { round, verdict: "accurate" } }),
  listStatements: () => ({ params: { room: ownRoom } }),
  publishDraft: () => ({ params: { question: "q1" }, furnished: true }),
  takeBackDraft: () => ({ params: { question: "q1" } }),
  answerDraft: () => ({
    params: { room: ownRoom },
    body: { question: "q1", version: 1, answers: [{ statement: "c1", verdict: "confirm" }] },
    furnished: true,
  }),
  listVoices: () => ({}),
  getGrades: () => ({ params: { question: gradeQuestion } }),
  giveGrades: () => ({ params: { question: gradeQuestion }, body: { given: [{ "8": 1 }] }, furnished: true }),
  withdrawGrades: () => ({ params: { question: gradeQuestion }, body: {} }),
  listGrades: () => ({}),
  writeStaffNote: () => ({ params: { room: ownRoom }, body: { question: "q1", id: "mee", text: "x" } }),
  removeStaffNote: ({ staffNote }) => ({
    params: { room: ownRoom },
    body: { question: "q1", note: staffNote },
    furnished: true,
  }),
  getLinks: () => ({}),
  getInvitation: () => ({}),
  closeSession: () => ({}),
  eraseSession: () => ({ body: { title: "Samen voor ieder kind" } }),
  bringBackNote: ({ removedNote }) => ({ body: { room: ownRoom, note: removedNote }, furnished: true }),
  listNotes: () => ({}),
  listMyNotes: () => ({}),
  correctMyNote: (cast, role) => ({ body: { ...ownNote(cast, role), text: "beter" }, furnished: true }),
  withdrawMyNote: (cast, role) => ({ body: ownNote(cast, role), furnished: true }),
  myNotesText: () => ({}),
  myNotesCsv: () => ({}),
  links: () => ({}),
  report: () => ({ params: { format: "md" } }),
};

const ownNote = ({ round, ownNotes }: Cast, role: Role = "participant"): object => ({
  room: ownRoom,
  round,
  note: role === "facilitator" ? ownNotes.facilitator : ownNotes.participant,
});

const nowhere = "nergens" as SessionId;

const table: readonly (readonly [Name, Described])[] = [
  ...(Object.entries(api) as [Name, Described][]),
  ...(Object.entries(downloads) as [Name, Described][]),
];

/** Asks every route that asks who you are, as everybody, by every door, of every session, with a right and a nonsense body. */
export async function walkRoutes(
  askers: readonly Asker[],
  here: Cast,
  there: Cast,
  marks: readonly Mark[],
): Promise<Findings> {
  const found = newFindings();
  const refusals = new Map<Name, Answer>();
  const casts = [here, there];
  const sessions = [...casts.map(({ links }) => links.session), nowhere];
  const cells = table.flatMap(([name, route]) =>
    askers.flatMap((asker) =>
      [...doors, "facilitator", undefined].flatMap((door) =>
        sessions.map((session) => ({ name, route, asker, door, session })),
      ),
    ),
  );
  await tryAll(cells, async ({ name, route, asker, door, session }) => {
    if (!route.as) return; // open to everybody: nothing to refuse
    const isFirst = session === sessions[0];
    if (!isFirst && !doors.some((each) => each === door)) return; // a door that is none is none in every session
    const cast = casts.find(({ links }) => links.session === session) ?? here;
    const cell = `${asker.name} by ${door}: ${name} of ${session}`;
    const known = doors.find((each) => each === door);
    const actor = known && actingAs(asker.own, known, session);
    const isAllowed = actor !== undefined && route.as.includes(actor.role);
    if (isAllowed && route.method !== "GET") return; // those change something: see `walkChanges`
    const right = samples[name](cast, actor?.role);
    for (const sample of isFirst ? [right, { ...right, body: { nonsense: true } }] : [right]) {
      found.cells += 1;
      const answer = await ask(asker, route, session, door, sample);
      const foreign = foreignIn(answer.bytes, marks, actor, cast.moment);
      if (foreign.length > 0) found.faults.push(`${cell}: got ${foreign.join(", ")}`);
      if (isAllowed && answer.status !== 200) found.faults.push(`${cell}: may, and got ${answer.status}`);
      if (isAllowed) continue;
      const refusal = refusals.get(name) ?? answer;
      refusals.set(name, refusal);
      if (answer.status === 200) found.faults.push(`${cell}: may not, and did`);
      if (answer.looks !== refusal.looks) found.faults.push(`${cell}: ${answer.looks}, not ${refusal.looks}`);
    }
  });
  const looks = new Set([...refusals.values()].map((answer) => answer.looks));
  if (looks.size > 1) found.faults.push(`refusals differ: ${[...looks].join(" and ")}`);
  return found;
}

/** Does every route that changes something, in a session of its own, as every role that may and by each of its doors. */
export async function walkChanges(address: string, home: (cast: Cast) => readonly Asker[]): Promise<Findings> {
  const found = newFindings();
  const cells = table.flatMap(([name, route]) =>
    roles.flatMap((role) => doors.map((door) => ({ name, route, role, door }))),
  );
  await tryAll(cells, async ({ name, route, role, door }) => {
    if (route.method === "GET" || !route.as) return;
    const cast = await openCastWhere(address, role, door, route.as, home);
    if (!cast) return;
    found.cells += 1;
    const sample = samples[name](cast.cast, role);
    if (sample.furnished) await furnish(cast.cast, address, "los");
    const body = sample.voting ? { body: { ...sample.body, vote: await openVote(cast.cast) } } : {};
    const { status, bytes } = await ask(cast.asker, route, cast.cast.links.session, door, { ...sample, ...body });
    if (status !== 200) found.faults.push(`${role} by ${door}: ${name} got ${status} ${bytes}`);
  });
  return found;
}

async function openCastWhere(
  address: string,
  role: Role,
  door: (typeof doors)[number],
  allowed: readonly Role[],
  home: (cast: Cast) => readonly Asker[],
) {
  const acting = actingAs({ session: nowhere, role }, door, nowhere);
  if (!acting || !allowed.includes(acting.role)) return undefined;
  const cast = await openCast(address, "los");
  const asker = home(cast).find(({ own }) => own?.role === role);
  return asker && { cast, asker };
}

/** The routes that take an id of a person, a room or a note: what is another session's looks like what is nowhere. */
export async function walkForeignIds(
  asking: Readonly<Record<"moderator" | "participant", Asker>>,
  cast: Cast,
  other: Cast,
): Promise<Findings> {
  const found = newFindings();
  for (const [name, route] of table) {
    const { params = {}, body } = samples[name](other);
    const ids = [...Object.entries(params), ...Object.entries(body ?? {})].filter(([key]) =>
      ["person", "note"].includes(key),
    );
    for (const [key, theirs] of ids) {
      found.cells += 2;
      const answers = await Promise.all(
        [String(theirs), "nergens"].map(async (id) => {
          const put = (given: object): object => (key in given ? { ...given, [key]: id } : given);
          const sample = { params: put(params) as Record<string, string>, ...(body && { body: put(body) }) };
          const door = !route.as || route.as.includes("moderator") ? "moderator" : "participant"; // who may ask it
          const { status, bytes } = await ask(asking[door], route, cast.links.session, door, sample);
          return `${status} ${bytes.slice(bytes.indexOf("] ")).replaceAll(id, "ID")}`;
        }),
      );
      if (!answers[0]?.startsWith("404") || answers[0] !== answers[1])
        found.faults.push(`${name} ${key}: ${answers.join(" and ")}`);
    }
  }
  return found;
}

async function ask(
  { visitor }: Asker,
  { method, path }: Described,
  session: SessionId,
  door: string | undefined,
  { params, body }: Sample,
): Promise<Answer> {
  const address = addressOf(path, session, undefined, params);
  const init = {
    method,
    ...(method !== "GET" && {
      body: JSON.stringify(body ?? {}),
      headers: { "content-type": "application/json" },
    }),
  };
  return answerOf(await visitor.fetch(door === undefined ? address : `${address}?as=${door}`, init));
}
