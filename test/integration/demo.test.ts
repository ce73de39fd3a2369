import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { openExporter } from "../../server/exports/exporter.ts";
import { boardFor } from "../../shared/boards/index.ts";
import { questionsOfRound } from "../../shared/template.ts";
import { whatIsThere } from "../demo/check.ts";
import { sitAtDesk } from "../demo/desk.ts";
import { arrive } from "../demo/people.ts";
import { faultsIn } from "../demo/report.ts";
import { readScript } from "../demo/script.ts";
import { chance } from "../support/chance.ts";
import { startTestServer } from "../support/server.ts";
import { makeSession } from "../support/visitor.ts";

/** Runs the demo as people do. */
async function runDemo(...args: readonly string[]) {
  const demo = spawn(process.execPath, ["test/demo/main.ts", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const [said, complained, [code]] = await Promise.all([text(demo.stdout), text(demo.stderr), once(demo, "exit")]);
  return { said, complained, code: Number(code) };
}

test("a small event is played from the first letter to the documents, and after a restart all of it is there", async () => {
  const { said, complained, code } = await runDemo("--json", "--rooms", "3", "--people", "9", "--pace", "0");
  expect({ code, complained }).toMatchObject({ code: 0 });
  const script = readScript();
  const notes = script.notes.filter(({ room }) => room <= 3);
  const labels = notes.map(({ statement }) => statement).filter((label) => script.statementOf(label));
  expect(said.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(said)).toEqual({
    participants: 9,
    rooms: 3,
    notes: notes.length,
    acknowledged: notes.length,
    lost: 0,
    clusters: new Set(labels).size,
    roomsSeenByModerator: 3,
    exports: Object.fromEntries(openExporter().formats.map(({ id }) => [id, expect.any(Number)])),
    seconds: expect.any(Number),
  });
}, 60_000);

test("a number that cannot be is refused with one sentence", async () => {
  const { said, complained, code } = await runDemo("--rooms", "43");
  expect({ said, complained, code }).toEqual({
    said: "",
    complained: "--rooms is “43”; allowed: a number from 1 to 42.\n",
    code: 1,
  });
});

test("a note that is not there with the words that were said to be saved counts as lost", async () => {
  const server = await startTestServer();
  const links = await makeSession(server.address, 1);
  const chair = await sitAtDesk(server.address, links);
  const [round] = (await chair.look()).template.rounds;
  const [question] = round ? questionsOfRound(round) : [];
  const [room] = links.rooms;
  if (!round || !question || !room) throw new Error("The template has no question, or the session no room.");
  const ann = await arrive(server.address, links, { room: room.id, name: "Ann", chance: chance("ann"), pace: 0 });
  try {
    await ann.sitDown(round.id);
    await chair.startRound(round);
    const spot = { question: question.id, place: boardFor(question.kind, question.options).firstPlace };
    const saved = await ann.write([{ text: "korte lijnen", spot, label: "", theme: "", afterMs: 0 }]);
    const other = saved.map((note) => ({ ...note, text: "lange lijnen" }));
    const found = await whatIsThere(server.address, links, saved);
    const missed = await whatIsThere(server.address, links, other);
    for (const { reader } of [found, missed]) reader.desk.close();
    expect(found).toMatchObject({ lost: [], notes: 1 });
    expect(missed).toMatchObject({ lost: other, notes: 1 });
  } finally {
    ann.leave();
    chair.desk.close();
    await server.stop();
  }
});

test("a document that lacks a statement or is broken is noticed", () => {
  const bytes = new TextEncoder().encode("# Samen\n\nOndertitel\n\n1 mei\n\n- Korte lijnen (1 van de 2 ruimtes)\n");
  const md = { format: "md", bytes };
  expect(faultsIn(md, "Samen", ["Korte lijnen"])).toEqual([]);
  expect(faultsIn(md, "Anders", ["Korte lijnen", "Vertrouwen"])).toHaveLength(2);
  expect(faultsIn({ format: "docx", bytes }, "Samen", [])).toHaveLength(1);
});
