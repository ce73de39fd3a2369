import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { z } from "zod/mini";
import { readConfig } from "../../server/config.ts";
import { readTemplate } from "../../server/templates.ts";
import { home } from "../architecture/files.ts";
import { scenarios } from "../faults/scenarios/index.ts";
import { readDocx } from "../support/exports/readDocx.ts";
import { startTestServer } from "../support/server.ts";

const readme = readFileSync(join(home, "README.md"), "utf8");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(home, "package.json"), "utf8")));
const patienceMs = 20_000;

/** The words of a chapter, up to the next one. */
function chapter(title: string): string {
  const [, rest = ""] = readme.split(`\n## ${title}\n`);
  return rest.split("\n## ")[0] ?? "";
}

/** What stands in the fences of a language, in order. */
function fenced(language: string, text: string): readonly string[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, of, words = ""]) =>
    of === language ? [words] : [],
  );
}

test("a session is made, joined, read and exported with the lines of the README", async () => {
  const server = await startTestServer();
  const folder = await mkdtemp(join(tmpdir(), "samenbord-readme-"));
  try {
    const text = chapter("Script a session").replaceAll("http://localhost:8080", server.address);
    await symlink(join(home, "node_modules"), join(folder, "node_modules")); // what `npm install` would bring
    await writeFile(join(folder, "write.mjs"), fenced("js", text).join(""));
    const run = await promisify(execFile)(
      "bash",
      ["--norc", "-euo", "pipefail", "-c", fenced("bash", text).join("\n")],
      {
        cwd: folder,
        timeout: patienceMs,
        env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` },
      },
    );
    expect(run.stderr).toBe("");
    expect(run.stdout).toContain("Saved.\n");
    expect(run.stdout).toContain('"room":"r1","question":"q1","place":{"column":"all"},"text":"We know whom to call."');
    expect(JSON.stringify(readDocx(await readFile(join(folder, "report.docx"))))).toContain("A good morning");
    expect(JSON.parse(await readFile(join(folder, "openapi.json"), "utf8"))).toMatchObject({ openapi: "3.1.0" });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
});

test("the template in the README is one", () => {
  const [yaml = "", ...more] = fenced("yaml", chapter("Script a session"));
  expect(more).toEqual([]);
  expect(readTemplate(yaml, "README.md").rounds).toHaveLength(1);
});

test("the README names every command, and no other", () => {
  const named = [...chapter("All commands").matchAll(/^\| `npm (?:run )?([\w-]+)` \|/gm)].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set(Object.keys(scripts)));
});

test("the README tells the defaults as they are", () => {
  const { port, host, logLevel } = readConfig({ DATA_DIR: tmpdir() });
  const rows = chapter("Start");
  for (const row of [`| \`PORT\` | ${port} |`, `| \`HOST\` | ${host} |`, `| \`LOG_LEVEL\` | ${logLevel} |`])
    expect(rows).toContain(row);
});

/** The rows of the chapter's tables, without their heads. */
const rows = (text: string): readonly string[] =>
  text.split("\n").filter((line, at, lines) => line.startsWith("| ") && !lines[at + 1]?.startsWith("|--"));

test("each promise and each threat has a command or a test, and those are there", () => {
  const [promises = "", rest = ""] = chapter("What we promise, and how to check it").split("**Threats**");
  const [threats = ""] = rest.split("**Figures**");
  expect(rows(promises).length).toBeGreaterThan(20);
  expect(rows(threats).length).toBeGreaterThan(15);
  const named = (row: string) => [...row.matchAll(/`(test\/[\w./]+\.ts)` “([^”]+)”/g)];
  const unchecked = rows(promises).filter((row) => named(row).length === 0 && !row.includes("`npm run "));
  const untried = rows(threats).filter((row) => named(row).length === 0);
  const gone = [...rows(promises), ...rows(threats)]
    .flatMap(named)
    .filter(([, file = "", name = ""]) => !readFileSync(join(home, file), "utf8").includes(name))
    .map(([all]) => all);
  const commands = [...promises.matchAll(/`npm run ([\w-]+)/g)].map(([, name = ""]) => name);
  const played = [...promises.matchAll(/--scenario ([\w-]+)/g)].map(([, name = ""]) => name);
  expect({ unchecked, untried, gone }).toEqual({ unchecked: [], untried: [], gone: [] });
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  expect(played.filter((name) => !scenarios.some((one) => one.name === name))).toEqual([]);
});
