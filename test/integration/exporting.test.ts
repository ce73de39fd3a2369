import { performance } from "node:perf_hooks";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { openExporter } from "../../server/exports/exporter.ts";
import type { Exporter } from "../../server/ports.ts";
import { limits } from "../../shared/limits.ts";
import type { Making } from "../../shared/making.ts";
import { usualStyle } from "../../shared/style.ts";
import { readDocx } from "../support/exports/readDocx.ts";
import { reportInput, session, sourced } from "../support/sampleSession.ts";

let exporter: Exporter;
afterEach(() => exporter.close());

const said = (count: number) => ({
  at: 0,
  ...reportInput({
    appendix: true,
    notes: Array.from({ length: count }, (_, at) =>
      sourced(`r${(at % 3) + 1}`, `n${at}`, "q1", `Kortere lijnen ${at}`),
    ),
  }),
});
/** A thread that does something else than making files. */
const thread = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const asMarkdown = async (many = 1): Promise<string> => new TextDecoder().decode(await exporter.make("md", said(many)));

test("an export of thousands of notes leaves the server to the people who type", async () => {
  exporter = openExporter();
  const before = performance.eventLoopUtilization();
  const startMs = performance.now();
  const bytes = await exporter.make("docx", said(5_000));
  const tookMs = performance.now() - startMs;
  const { active } = performance.eventLoopUtilization(before);
  expect(active).toBeLessThan(tookMs / 2); // the server waited most of the time: another thread did the work
  expect(JSON.stringify(readDocx(bytes))).toContain("Kortere lijnen 4999");
});

test("several documents at once come out whole, each with its own notes", async () => {
  exporter = openExporter();
  const texts = await Promise.all([2_500, 1, 1_000].map(asMarkdown));
  expect(texts.map((text) => text.match(/Kortere lijnen/g)?.length)).toEqual([2_500, 1, 1_000]);
  expect(texts.every((text) => text.includes(session.title))).toBe(true);
});

test("who asks while many are waiting hears that at once", async () => {
  exporter = openExporter(usualStyle, { ...limits.exports, waiting: 1 });
  const first = asMarkdown();
  await expect(asMarkdown()).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringMatching(/^Many documents/),
  });
  await first;
  expect(await asMarkdown()).toContain("Kortere lijnen");
});

test.each([
  ["takes for ever", "setInterval(() => {}, 1000)", 50, /took too long/],
  ["ends by itself", "process.exit()", 60_000, /broken off/],
  ["falls over", "throw new Error('een briefje')", 60_000, /could not be made/],
])("making a document that %s ends with one sentence", async (_what, code, ms, sentence) => {
  exporter = openExporter(usualStyle, { ...limits.exports, ms }, thread(code));
  for (const format of ["docx", "md"])
    await expect(exporter.make(format, said(1))).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(sentence),
    });
});

test("a thread that was not wanted for a while ends, and the next document gets a new one", async () => {
  exporter = openExporter(usualStyle, { ...limits.exports, idleMs: 0 });
  expect(await asMarkdown()).toBe(await asMarkdown());
});

test("a server that stops breaks off what is being made, and starts nothing new", async () => {
  exporter = openExporter();
  const making = asMarkdown(1_000).catch((error: Error) => error.message);
  await exporter.close();
  expect(await making).toMatch(/broken off|about to restart/);
  await expect(asMarkdown()).rejects.toMatchObject({ message: "The server is about to restart." });
});

test("one download holds every document, each table and what is what, all of one moment, and not the notes as written", async () => {
  exporter = openExporter();
  const files = unzipSync(await exporter.make("zip", said(30)));
  const names = Object.keys(files);
  for (const { extension, of } of exporter.formats)
    if (of !== "everything") expect(names.some((name) => name.endsWith(`.${extension}`))).toBe(of !== "whole");
  expect(names).toEqual(expect.arrayContaining(["README.txt", "Samen verder 2026-11-12.docx", "csv/statements.csv"]));
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  expect(text("README.txt")).toContain("1 januari 1970");
  for (const name of ["Samen verder 2026-11-12.md", "csv/notes.csv"]) expect(text(name)).toContain("Kortere lijnen 29");
});

test("a file that nobody waits for any more is broken off, and the next one is made", async () => {
  exporter = openExporter();
  const gone = new AbortController();
  const making = exporter.make("zip", said(5_000), { gone: gone.signal });
  const waiting = exporter.make("zip", said(5_000), { gone: gone.signal });
  const next = asMarkdown();
  gone.abort();
  await expect(making).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringMatching(/broken off|waits/),
  });
  await expect(waiting).rejects.toMatchObject({ message: expect.stringMatching(/Nobody waits/) });
  expect(await next).toContain("Kortere lijnen");
});

test("who waits for a file hears how many others come first, which notes are gathered and how many files are written", async () => {
  exporter = openExporter();
  const first = asMarkdown();
  const told: Making[] = [];
  await exporter.make("zip", said(2_500), { tell: (making) => told.push(making) });
  await first;
  const steps = (step: Making["step"]) => told.filter((each) => each.step === step);
  expect(steps("turn")).toEqual([{ step: "turn", done: 0, of: 1 }]);
  expect(steps("notes").map(({ done, of }) => [done, of])).toEqual([0, 1_000, 2_000].map((done) => [done, 2_500]));
  expect(steps("files").slice(1)).toEqual(
    Array.from({ length: 8 }, (_, done) => ({ step: "files", done, of: 7 })), // Word, ODT, PDF, HTML, Markdown, Excel, and the tables as CSV
  );
});
