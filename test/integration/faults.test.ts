import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

/** Runs the faults as people do. */
async function runFaults(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const run = spawn(process.execPath, ["test/faults/main.ts", "--json", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const [said, complained, [code]] = await Promise.all([text(run.stdout), text(run.stderr), once(run, "exit")]);
  return { said, complained, code: Number(code) };
}

const small = ["--people", "12", "--rooms", "3"];

test("a server that is killed while people write loses nothing that it said was saved", async () => {
  const { said } = await runFaults([...small, "--kills", "4"]); // its exit code holds the times too: those are for a quiet machine
  const counts = JSON.parse(said) as Record<string, number>;
  expect(counts).toMatchObject({ kills: 4, lost: 0, doubled: 0, sentAway: 0 });
  expect(counts.acknowledged).toBeGreaterThan(0);
}, 120_000);

test("a server that says “saved” too early is found out", async () => {
  const { said, code } = await runFaults([...small, "--kills", "2"], { FAULT_BUILD: "ack-before-commit" });
  expect(code).toBe(1);
  expect((JSON.parse(said) as { lost: number }).lost).toBeGreaterThan(0);
}, 120_000);

test("a room whose rows are damaged is never shown as an empty one", async () => {
  const { said, code } = await runFaults(["--scenario", "damaged-row"]);
  expect({ code, outcome: JSON.parse(said) as unknown }).toMatchObject({
    code: 0,
    outcome: { result: "passed", figures: { "damaged rooms that opened": 0, lost: 0 } },
  });
}, 120_000);

test("on a full disk nothing is called saved, everything that is saved can be read, and it goes on when there is room", async () => {
  const { said, code } = await runFaults(["--scenario", "file-limit"]);
  expect({ code, outcome: JSON.parse(said) as unknown }).toMatchObject({
    code: 0,
    outcome: { result: "passed", figures: { "readyz while full": 503, "a room can be opened while full": 1, lost: 0 } },
  });
}, 120_000);

const others: readonly (readonly [sentence: string, args: readonly string[]])[] = [
  ["a server that is told to end loses nothing, and everybody is back", ["sigterm", "--times", "2"]],
  ["a server that is told to end on a full disk ends all the same, and nothing is lost", ["stop-while-full"]],
  ["where WebSockets are blocked people write another way, and lose nothing", ["blocked-websocket"]],
  ["a backup that is put back under connected people is what they see, once", ["restore"]],
  ["each “saved” leaves after its edit was flushed to the disk", ["fsync", "--times", "50"]],
];
test.each(others)(
  "%s",
  async (_, args) => {
    const { said } = await runFaults(["--scenario", ...args]);
    const { result, why, figures } = JSON.parse(said) as Readonly<{ result: string; why?: string; figures: object }>;
    if (result === "not here") return; // a machine without strace, where it may not be installed
    expect({ result, why, figures }).toMatchObject({ result: "passed", figures: { lost: 0, doubled: 0 } });
  },
  120_000,
);

test("a number that cannot be is refused with one sentence", async () => {
  const { complained, code } = await runFaults(["--kills", "none"]);
  expect({ complained, code }).toEqual({
    complained: "--kills is “none”; allowed: a number from 1 to 1000.\n",
    code: 1,
  });
});
