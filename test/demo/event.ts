import { api, type Links, type SessionView } from "../../shared/api.ts";
import { questionsOf } from "../../shared/template.ts";
import { allSaved } from "../support/allSaved.ts";
import { chance } from "../support/chance.ts";
import { until } from "../support/until.ts";
import { visitor } from "../support/visitor.ts";
import { wordsByRef } from "./check.ts";
import { cluster, type Moderator, sitAtDesk } from "./desk.ts";
import { playRound, welcomeAll } from "./guests.ts";
import type { Participant, SavedNote } from "./people.ts";
import { downloadReports, fillReport, type ReportFile } from "./report.ts";
import type { Plan } from "./script.ts";

/** What the day brought, by those who were there. */
export type Yield = Readonly<{
  links: Links;
  view: SessionView;
  people: readonly Participant[];
  saved: readonly SavedNote[];
  /** Rooms with notes, as the desk had them live. */
  roomsSeen: number;
  clusters: number;
  files: readonly ReportFile[];
}>;

/** Plays the day: make the session, come in, write in each round, cluster, write the report and download it. Then all leave. */
export async function playEvent(address: string, plan: Plan, tell: (line: string) => void): Promise<Yield> {
  const links = await makeSession(address, plan);
  const moderators = [await sitAtDesk(address, links), await sitAtDesk(address, links)] as const;
  const [chair] = moderators;
  const view = await chair.look();
  tell(`The session is there: ${view.rooms.length} rooms, code ${links.code}.`);

  const guests = await welcomeAll(address, links, plan);
  tell(`${guests.length} people came in.`);

  const saved: SavedNote[] = [];
  for (const round of view.template.rounds) {
    saved.push(...(await playRound(chair, guests, round, plan)));
    tell(`“${round.title}” is over; ${saved.length} notes are saved.`);
  }
  const words = wordsByRef(saved);
  const isComplete = (notes: readonly Readonly<{ ref: string; text: string }>[]): boolean =>
    notes.length === words.size && notes.every(({ ref, text }) => words.get(ref) === text);
  await Promise.all(moderators.map(({ desk }) => until(desk.notes, isComplete))).catch(() => {}); // if not, the count tells
  const roomsSeen = new Set(chair.desk.notes.current().map(({ room }) => room)).size;
  tell(`The moderators see the notes of ${roomsSeen} rooms.`);

  await clusterAll(moderators, view, saved, plan);
  const clusters = chair.desk.synthesis.clusters.current().length;
  tell(`${clusters} statements stand over the notes.`);

  await fillReport(chair, links);
  const files = await downloadReports(chair, links);
  tell(`The report is there as ${files.map(({ format }) => format).join(", ")}.`);

  const people = guests.map(({ participant }) => participant);
  for (const one of people) one.leave();
  for (const { desk } of moderators) desk.close();
  return { links, view, people, saved, roomsSeen, clusters, files };
}

function makeSession(address: string, { rooms, script }: Plan): Promise<Links> {
  return visitor(address).call(api.createSession, {
    body: {
      template: "terugkoppeling",
      title: "Samen verder voor ieder kind",
      date: new Date().toISOString().slice(0, 10),
      organisers: ["Netwerk Onderwijs en Jeugd", "Regio’s Samen"],
      rooms: script.regions.slice(0, rooms).map((name) => ({ name, region: name })),
    },
  });
}

/** The moderators divide the questions and work side by side in one document. */
async function clusterAll(
  moderators: readonly Moderator[],
  { template }: SessionView,
  saved: readonly SavedNote[],
  { script, seed, pace }: Plan,
): Promise<void> {
  const labels = new Map(saved.map((note) => [note.ref, note]));
  await Promise.all(
    moderators.map(async ({ desk }, n) => {
      const hands = { script, labels, chance: chance(`${seed} moderator ${n}`), pace };
      const own = questionsOf(template).filter((_, at) => at % moderators.length === n);
      for (const question of own) await cluster(desk, question, hands);
      await allSaved(desk.link);
    }),
  );
  const clustered = saved.filter(({ label }) => script.statementOf(label) !== undefined).length;
  await Promise.all(moderators.map(({ desk }) => until(desk.synthesis.placements, ({ size }) => size === clustered)));
}
