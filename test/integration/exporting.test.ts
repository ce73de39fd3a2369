import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { constants, getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { openExporter } from "../../server/exports/exporter.ts";
import type { Exporter } from "../../server/ports.ts";
import { limits } from "../../shared/limits.ts";
import type { Making } from "../../shared/making.ts";
import { usualStyle } from "../../shared/style.ts";
import { readDocx } from "../support/exports/readDocx.ts";
import { reportInput, session, sourced } from "../support/sampleSession.ts";

let exporter: Exporter;
afterEach(() => exporter.close());
const folder = mkdtempSync(join(tmpdir(), "samenbord-exporting-"));
afterAll(() => rm(folder, { recursive: true }));

const said = (count: number) => ({
  at: 0,
  ...reportInput({
    appendix: true,
    notes: Array.from({ length: count }, (_, at) =>
      sourced(`r${(at % 3) + 1}`, `n${at}`, "q1", `Kortere lijnen ${at}`),
    ),
  }),
});
/** A process that does something else than making files. */
function program(code: string): URL {
  const file = join(folder, `${crypto.randomUUID()}.mjs`);
  writeFileSync(file, code);
  return pathToFileURL(file);
}
/** The process that makes files, and tells who it is. `pid` is of the last one that started. */
function knownProgram(): Readonly<{ url: URL; pid(): number }> {
  const told = join(folder, crypto.randomUUID());
  const real = new URL("../../server/exports/makerProgram.ts", import.meta.url);
  const url = program(
    `import { writeFileSync } from "node:fs"; import "${real}"; writeFileSync("${told}", String(process.pid));`,
  );
  return { url, pid: () => Number(readFileSync(told, "utf8")) };
}
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
const isGone = (pid: number): Promise<void> => expect.poll(() => isRunning(pid), { timeout: 15_000 }).toBe(false);
const asMarkdown = async (many = 1): Promise<string> => new TextDecoder().decode(await exporter.make("md", said(many)));

test("an export of thousands of notes leaves the server to the people who type", async () => {
  exporter = openExporter();
  const before = performance.eventLoopUtilization();
  const startMs = performance.now();
  const bytes = await exporter.make("docx", said(5_000));
  const tookMs = performance.now() - startMs;
  const { active } = performance.eventLoopUtilization(before);
  expect(active).toBeLessThan(tookMs / 2); // the server waited most of the time: another process did the work
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
  ["no longer listens", "process.disconnect(); process.exitCode = 3", 60_000, /could not be made/],
  ["falls over", "throw new Error('een briefje')", 60_000, /could not be made/],
])("making a document that %s ends with one sentence", async (_what, code, ms, sentence) => {
  exporter = openExporter(usualStyle, { ...limits.exports, ms }, program(code));
  for (const format of ["docx", "md"])
    await expect(exporter.make(format, said(1))).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(sentence),
    });
});

test("a process that was not wanted for a while is gone, with its memory, and the next document gets a new one", async () => {
  const { url, pid } = knownProgram();
  exporter = openExporter(usualStyle, { ...limits.exports, idleMs: 0 }, url);
  const first = await asMarkdown();
  const before = pid();
  await isGone(before);
  expect(await asMarkdown()).toBe(first);
  expect(pid()).not.toBe(before);
});

test("a document whose process is killed ends with one sentence, and the next one is made", async () => {
  const { url, pid } = knownProgram();
  exporter = openExporter(usualStyle, limits.exports, url);
  const kill = ({ step, done }: Making): void =>
    void (step === "files" && done === 1 && process.kill(pid(), "SIGKILL"));
  await expect(exporter.make("zip", said(30), { tell: kill })).rejects.toMatchObject({
    code: "unavailable",
    message: "Making the document was broken off.",
  });
  expect(await asMarkdown()).toContain("Kortere lijnen");
});

test("a process that dies while nobody wants a file is replaced for the next one", async () => {
  const { url, pid } = knownProgram();
  exporter = openExporter(usualStyle, limits.exports, url);
  const first = await asMarkdown();
  process.kill(pid(), "SIGKILL");
  await isGone(pid());
  expect(await asMarkdown()).toBe(first);
});

test("a document that takes too much memory ends by itself with one sentence, and a smaller one is made", async () => {
  exporter = openExporter(usualStyle, { ...limits.exports, heapMb: 40 });
  await expect(exporter.make("docx", said(20_000))).rejects.toMatchObject({
    code: "too_large",
    message: expect.stringMatching(/more memory/),
  });
  expect(await asMarkdown()).toContain("Kortere lijnen");
});

test("the process that makes files comes after the people who type, and knows none of the server's secrets", async () => {
  vi.stubEnv("METRICS_TOKEN", "geheim");
  const answer = `process.on("message", (part) => "format" in part && process.send({ bytes: new TextEncoder().encode(told()) }));`;
  const told = `import { getPriority } from "node:os"; const told = () => JSON.stringify([getPriority(), Object.keys(process.env)]);`;
  exporter = openExporter(usualStyle, limits.exports, program(told + answer));
  const [priority, known] = JSON.parse(new TextDecoder().decode(await exporter.make("md", said(1))));
  vi.unstubAllEnvs();
  expect(priority).toBeGreaterThanOrEqual(Math.min(constants.priority.PRIORITY_LOW, getPriority() + 1));
  expect(known).not.toContain("METRICS_TOKEN");
  expect(known).not.toContain("PATH");
});

test("a server that stops breaks off what is being made, leaves no process behind, and starts nothing new", async () => {
  const { url, pid } = knownProgram();
  exporter = openExporter(usualStyle, limits.exports, url);
  await asMarkdown();
  const making = asMarkdown(1_000).catch((error: Error) => error.message);
  await exporter.close();
  expect(isRunning(pid())).toBe(false);
  expect(await making).toMatch(/broken off|about to restart/);
  await expect(asMarkdown()).rejects.toMatchObject({ message: "The server is about to restart." });
});

test("a server that is killed leaves no process behind either", async () => {
  const { url, pid } = knownProgram();
  const module = new URL("../../server/exports/exporter.ts", import.meta.url);
  const server = fork(
    program(`
      import { openExporter } from "${module}";
      const exporter = openExporter(undefined, undefined, new URL("${url}"));
      process.on("message", async (input) => process.send(await exporter.make("md", input)));`),
    { serialization: "advanced" },
  );
  server.send(said(1));
  await once(server, "message");
  expect(isRunning(pid())).toBe(true);
  server.kill("SIGKILL");
  await isGone(pid());
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
