import { type ChildProcess, fork, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { openFirstRound } from "../support/firstRound.ts";
import { newProduct, type Product } from "../support/product.ts";
import type { Order, Work } from "./crowd.ts";
import { percentile, round } from "./figures.ts";

/** How much there is to do. `active`: how many of them do anything, the others read along. `writers`: how many of the active write, the others only point. `saturate`: also type ever faster, until deliveries take 100 ms. */
type Plan = Readonly<{
  participants: number;
  active: number;
  writers: number;
  rooms: number;
  seconds: number;
  saturate: boolean;
}>;

/** Kernel clock ticks a second, as `/proc` counts CPU time on Linux. */
const ticksPerSecond = 100;
const usualKeysPerSecond = 4;
/** How often a pace may fail before it counts as too fast: one bad stretch on a shared machine is chance. */
const triesPerPace = 3;
/** A larger crowd comes in over more than a second, and is not sent away to return: the one process that makes it is the bottleneck then. */
const mostInStorm = 1_000;
/** Work before anything is measured, of both: what counts is an afternoon, not the minute in which the engine learns the code. */
const warmUpSeconds = 20;

/** Room for what the crowd throws away, MB: looking for that must not delay what it measures. */
const crowdMb = 128;

/** One thing that crowds can be let loose on: our server, or the relay that it is measured against. */
type Target = Readonly<{
  enter: Extract<Order, { do: "enter" }>;
  pid(): number;
  restart?(): Promise<void>;
  end(): Promise<void>;
}>;

const { values } = parseArgs({
  options: {
    participants: { type: "string", default: "258" },
    active: { type: "string" },
    writers: { type: "string" },
    rooms: { type: "string", default: "42" },
    seconds: { type: "string", default: "20" },
    saturate: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const plan: Plan = {
  participants: Number(values.participants),
  active: Number(values.active ?? values.participants),
  writers: Number(values.writers ?? values.active ?? values.participants),
  rooms: Number(values.rooms),
  seconds: Number(values.seconds),
  saturate: values.saturate,
};

const relay = await measure(await startRelay(plan), plan);
const ours = await measure(await startProduct(plan), plan);
const { joinP99Ms: _, ...relayFigures } = relay;
const ratio = Object.fromEntries(
  (["fanoutP50Ms", "fanoutP95Ms", "fanoutP99Ms", "cpuPer10k", "rssMb", "saturationKeystrokes"] as const)
    .filter((name) => relay[name] !== undefined)
    .map((name) => [name, round((ours[name] ?? Number.NaN) / (relay[name] ?? Number.NaN), 2)]),
);
const figures = {
  participants: plan.participants,
  active: plan.active,
  writers: plan.writers,
  rooms: plan.rooms,
  ...ours,
  relay: relayFigures,
  ratio,
};
process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${JSON.stringify(figures, undefined, 2)}\n`);
process.exit(0);

type Figures = Record<string, number | undefined>;

async function measure(target: Target, { participants, seconds, active, writers, saturate }: Plan): Promise<Figures> {
  const crowd = newCrowd();
  try {
    await crowd.ask(target.enter);
    const withinMs = participants > mostInStorm ? participants * 4 : 1_000;
    const joinP99Ms = await crowd.ask<number>({ do: "join", withinMs });
    const usual = { do: "work", active, writers, keysPerSecond: usualKeysPerSecond, onlyTyping: false } as const;
    await crowd.ask({ ...usual, seconds: warmUpSeconds });
    const before = cpuSeconds(target.pid());
    const work = await crowd.ask<Work>({ ...usual, seconds });
    const cpu = cpuSeconds(target.pid()) - before;
    const figures: Figures = {
      ...latencies("fanout", work.fanout),
      ...(work.acks.length > 0 && latencies("ack", work.acks)),
      cpuPer10k: round((cpu / work.owed) * 10_000, 3),
      rssMb: residentMb(target.pid()),
      joinP99Ms: round(joinP99Ms),
      bytesPerKeystroke: round(work.bytesPerChange),
      deliveries: work.owed,
      ...(saturate && { saturationKeystrokes: await saturation(crowd, active) }),
    };
    if (!target.restart || participants > mostInStorm) return figures;
    const away = crowd.ask<number>({ do: "rejoin" }); // they try from the moment that the server goes
    await target.restart();
    return { ...figures, reconnectP99Ms: round(await away) };
  } finally {
    await crowd.ask({ do: "leave" });
    crowd.end();
    await target.end();
  }
}

/** Keystrokes a second of the whole crowd, the most at which the p99 of the deliveries stays under 100 ms. */
async function saturation(crowd: Crowd, active: number): Promise<number> {
  let best = 0;
  for (let keysPerSecond = 8; keysPerSecond <= 2_000; keysPerSecond *= 1.4) {
    let reached: number | undefined;
    for (let tries = 0; reached === undefined && tries < triesPerPace; tries++)
      reached = await keptUp(crowd, active, keysPerSecond);
    if (reached === undefined) break;
    best = reached;
  }
  return Math.round(best);
}

/** @returns how many keystrokes a second came through in time; absent when they did not. */
async function keptUp(crowd: Crowd, active: number, keysPerSecond: number): Promise<number | undefined> {
  const enoughMs = 100;
  const seconds = 4;
  const typing = { do: "work", active, writers: active, seconds, keysPerSecond, onlyTyping: true } as const;
  const { fanout, owed, keystrokes } = await crowd.ask<Work>(typing);
  const isInTime = percentile(fanout, 99) <= enoughMs && fanout.length >= owed * 0.9;
  return isInTime ? keystrokes / seconds : undefined;
}

function latencies(name: string, values: readonly number[]): Figures {
  const at = (percent: number): number => round(percentile(values, percent));
  return { [`${name}P50Ms`]: at(50), [`${name}P95Ms`]: at(95), [`${name}P99Ms`]: at(99) };
}

type Crowd = ReturnType<typeof newCrowd>;

function newCrowd() {
  const child: ChildProcess = fork(join(import.meta.dirname, "crowd.ts"), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced",
    execArgv: [`--max-semi-space-size=${crowdMb}`, `--min-semi-space-size=${crowdMb}`],
  });
  return {
    ask<T = void>(order: Order): Promise<T> {
      return new Promise((resolve, reject) => {
        const onExit = (): void => reject(new Error("the crowd ended"));
        child.once("exit", onExit);
        child.once("message", (answer: { value?: T; error?: string }) => {
          child.off("exit", onExit);
          if (answer.error === undefined) resolve(answer.value as T);
          else reject(new Error(answer.error));
        });
        child.send(order);
      });
    },
    end: () => child.kill(),
  };
}

async function startProduct({ participants, rooms }: Plan): Promise<Target> {
  const product: Product = await newProduct({ LOG_LEVEL: "error" });
  const address = await product.start();
  const { links, desk, round } = await openFirstRound(address, rooms);
  return {
    enter: { do: "enter", address, links, round, participants, rooms },
    pid: () => product.pid() ?? 0,
    async restart() {
      await product.stop();
      await product.start();
    },
    async end() {
      desk.close();
      await product.discard();
    },
  };
}

async function startRelay({ participants, rooms }: Plan): Promise<Target> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "relay.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^The relay runs at (\S+)/.exec(line)?.[1];
    if (!address) continue;
    return {
      enter: { do: "enter", address, participants, rooms },
      pid: () => child.pid ?? 0,
      end: async () => void child.kill(),
    };
  }
  throw new Error("the relay did not start");
}

/** CPU time of a process with all its threads, user and system, s. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function residentMb(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);
}
