import { type ChildProcess, fork } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openRoomLink } from "../../client/sync/roomLink.ts";
import { api } from "../../shared/api.ts";
import type { NoteId, QuestionId, RoomId } from "../../shared/ids.ts";
import { percentile, round } from "../load/figures.ts";
import { newProduct, type Product } from "../support/product.ts";
import { until } from "../support/until.ts";
import { joinRoom } from "../support/visitor.ts";
import type { Begin, Echoes } from "./bystanders.ts";
import { flood } from "./flood.ts";
import { attacks, badInputs, notYet } from "./list.ts";
import type { Watched } from "./loopLag.ts";
import { guardedRoom, openScene, type Scene } from "./scene.ts";

/** What came of it. `tried` and `asExpected` count entries, not times; `deviations` are answers other than the list's, on purpose. */
export type Findings = Readonly<{
  tried: number;
  asExpected: number;
  crashes: number;
  probeEchoP95Ms: number;
  floodEchoP95Ms: number;
  loopLagP99Ms: number;
  rssGrowthMb: number;
  rounds: number;
  notYet: readonly string[];
  deviations: Readonly<Record<string, string>>;
  /** What was not as it should be, one sentence each. */
  faults: readonly string[];
}>;

const entryMs = 30_000;
/** A keystroke elsewhere has to arrive within this after each entry, once in so many tries: the machine has other things to do too. */
const echoMs = 250;
const echoTries = 3;
/** How long one room is flooded while others type. */
const floodMs = 8_000;

/** Runs the product with honest people in it, and does the bad inputs to it. `only`: the ids to do, all when empty. */
export async function besiege(rounds: number, only: readonly string[] = [], tell: (line: string) => void = () => {}) {
  const lagFile = join(process.env.TMPDIR ?? "/tmp", `samenbord-lag-${process.pid}.json`);
  const preload = new URL("loopLag.ts", import.meta.url).href;
  const product = await newProduct({
    LOG_LEVEL: "fatal",
    LOOP_LAG_FILE: lagFile,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import=${preload}`,
  });
  let people: ChildProcess | undefined;
  let scene: Scene | undefined;
  try {
    const address = await product.start();
    scene = await openScene(address, 5);
    people = fork(join(import.meta.dirname, "bystanders.ts"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    return await product.during(attackAll(product, scene, people, { rounds, only, lagFile, tell }));
  } finally {
    people?.kill();
    scene?.close();
    await product.discard();
    rmSync(lagFile, { force: true });
  }
}

type Plan = Readonly<{ rounds: number; only: readonly string[]; lagFile: string; tell(line: string): void }>;

async function attackAll(product: Product, scene: Scene, people: ChildProcess, plan: Plan): Promise<Findings> {
  const { address, links, round: open } = scene;
  const typeRooms = ["r3", "r4"] as readonly string[] as readonly RoomId[];
  const probe = hearProbe(people);
  const ready = probe.next();
  people.send({ address, links, round: open, probeRoom: "r5" as RoomId, typeRooms } satisfies Begin);
  await ready;
  await writeGuarded(scene);
  const guarded = await notesIn(scene, guardedRoom);

  const ids = badInputs.map(({ id }) => id).filter((id) => plan.only.length === 0 || plan.only.includes(id));
  const faults = new Map<string, string>();
  const echoes: number[] = [];
  const flooded: number[] = [];
  const pid = product.pid();
  let calmMb = (await watchAnew(pid, plan.lagFile)).rssMb;
  let crashes = 0;
  let lagP99Ms = 0;
  const measure = async (): Promise<number> => {
    lagP99Ms = Math.max(lagP99Ms, readWatched(plan.lagFile).p99Ms);
    return (await watchAnew(pid, plan.lagFile)).rssMb;
  };
  for (let times = 0; times < plan.rounds; times++) {
    for (const id of ids) {
      const attack = attacks[id];
      if (!attack) continue;
      const start = performance.now();
      const outcome = await Promise.race([attack.run(scene), tooLate()]).catch((error: unknown) => String(error));
      if (outcome !== attack.outcome) faults.set(id, `${id}: ${outcome} instead of ${attack.outcome}`);
      let last = Number.POSITIVE_INFINITY;
      for (let tries = 0; last > echoMs && tries < echoTries; tries++) {
        const heard = await probe.echoes();
        echoes.push(...heard);
        last = heard.at(-1) ?? last;
      }
      if (last > echoMs) faults.set(`${id} echo`, `after ${id} a keystroke elsewhere took ${Math.round(last)} ms`);
      if ((await notesIn(scene, guardedRoom)) !== guarded) faults.set(`${id} room`, `${id} changed another room`);
      if (product.pid() !== pid) crashes += 1;
      plan.tell(`${id} ${outcome} ${Math.round(performance.now() - start)} ms`);
    }
    const end = flood(scene);
    for (const until = performance.now() + floodMs; performance.now() < until; )
      flooded.push(...(await probe.echoes()));
    await end();
    if ((await notesIn(scene, guardedRoom)) !== guarded) faults.set("flood", "the flood changed another room");
    if (product.pid() !== pid) crashes += 1;
    if (times === 0 && plan.rounds > 1) calmMb = await measure(); // the first round warms up
  }
  plan.tell(`flood ${flooded.length} keystrokes elsewhere`);
  const rssMb = await measure();
  const done = ids.filter((id) => attacks[id]);
  return {
    tried: done.length,
    asExpected: done.filter((id) => !faults.has(id)).length,
    crashes,
    probeEchoP95Ms: round(percentile(echoes, 95)),
    floodEchoP95Ms: round(percentile(flooded, 95)),
    loopLagP99Ms: round(lagP99Ms),
    rssGrowthMb: round(rssMb - calmMb),
    rounds: plan.rounds,
    notYet: ids.filter((id) => notYet[id] !== undefined),
    deviations: Object.fromEntries(
      done.flatMap((id) => {
        const { because, outcome } = attacks[id] ?? {};
        return because === undefined ? [] : [[id, `${outcome}: ${because}`]];
      }),
    ),
    faults: [...faults.values()],
  };
}

function tooLate(): Promise<string> {
  return new Promise((tell) => setTimeout(tell, entryMs, `nothing within ${entryMs / 1_000} s`).unref());
}

/** Hears of the probe's keystrokes. Fails when the honest people are gone. */
function hearProbe(people: ChildProcess) {
  let answer: ((echoes: readonly number[]) => void) | undefined;
  const gone = new Promise<never>((_, reject) =>
    people.once("exit", () => reject(new Error("the honest people are gone"))),
  );
  gone.catch(() => {}); // told to whoever asks next
  people.on("message", ({ echoes }: Echoes) => answer?.(echoes));
  const next = (): Promise<readonly number[]> =>
    Promise.race([
      gone,
      new Promise<readonly number[]>((resolve) => {
        answer = resolve;
      }),
    ]);
  return {
    next,
    /** What was measured since the last time, and then at least one more keystroke. */
    async echoes(): Promise<readonly number[]> {
      const all: number[] = [];
      for (let heard: readonly number[] = [], asked = 0; asked < 2 || heard.length === 0; asked++) {
        const coming = next();
        people.send("echo");
        heard = await coming;
        all.push(...heard);
        if (heard.length === 0) await pause(20);
      }
      return all;
    },
  };
}

/** Something in the room that has to stay as it is. */
async function writeGuarded({ address, links, round: open }: Scene): Promise<void> {
  const guest = await joinRoom(address, links, guardedRoom, "Wachter");
  const link = openRoomLink({ kind: "room", session: links.session, room: guardedRoom, round: open }, guest.how);
  await until(link.stage.scene, (stage) => stage.open);
  const spot = { question: "q1" as QuestionId, place: { column: "all" } };
  for (let at = 0; at < 20; at++) link.room.addNote({ id: `g${at}` as NoteId, text: `blijft ${at}`, spot, madeAt: at });
  await until(link.link.savings, ({ edits, saved }) => edits === 20 && saved === 20);
  link.close();
}

async function notesIn({ moderator, links }: Scene, room: RoomId): Promise<string> {
  const { notes } = await moderator.call(api.listNotes, { session: links.session, as: "moderator" });
  return JSON.stringify(notes.filter((note) => note.room === room));
}

const readWatched = (file: string): Watched => JSON.parse(readFileSync(file, "utf8")) as Watched;

/** Lets the server collect its garbage and measure anew. @returns what there is then. */
async function watchAnew(pid: number | undefined, file: string): Promise<Watched> {
  const since = existsSync(file) ? readWatched(file).since : 0;
  if (pid) process.kill(pid, "SIGUSR2");
  for (;;) {
    const now = existsSync(file) ? readWatched(file) : undefined;
    if (now && now.since > since) return now;
    await pause(20);
  }
}
