import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import type { NoteRef } from "../../shared/ids.ts";
import { whatIsThere } from "../demo/check.ts";
import { faultsIn } from "../demo/report.ts";
import { readScript } from "../demo/script.ts";
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
    ...{ participants: 9, rooms: 3, roomsSeenByModerator: 3 },
    ...{ notes: notes.length, acknowledged: notes.length, lost: 0, clusters: new Set(labels).size },
    exports: { docx: expect.any(Number), md: expect.any(Number), html: expect.any(Number) },
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

test("a note that was said to be saved and is nowhere counts as lost", async () => {
  const server = await startTestServer();
  try {
    const links = await makeSession(server.address, 1);
    const missing = { ref: "r1.n1" as NoteRef, text: "korte lijnen", label: "", theme: "" };
    const { lost, notes, reader } = await whatIsThere(server.address, links, [missing]);
    reader.desk.close();
    expect({ lost, notes }).toEqual({ lost: [missing], notes: 0 });
  } finally {
    await server.stop();
  }
}, 60_000);

test("a document that lacks a statement or is broken is noticed", () => {
  const bytes = new TextEncoder().encode("# Samen\n\nOndertitel\n\n1 mei\n\n- Korte lijnen (1 van de 2 ruimtes)\n");
  const md = { format: "md", bytes };
  expect(faultsIn(md, "Samen", ["Korte lijnen"])).toEqual([]);
  expect(faultsIn(md, "Anders", ["Korte lijnen", "Vertrouwen"])).toHaveLength(2);
  expect(faultsIn({ format: "docx", bytes }, "Samen", [])).toHaveLength(1);
});
