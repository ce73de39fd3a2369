import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { circles } from "./architecture/circles.ts";
import { home, projectFiles } from "./architecture/files.ts";
import { breaches, roomOf } from "./architecture/laws.ts";
import { missingPaths } from "./architecture/readme.ts";
import { rooms } from "./architecture/rooms.ts";
import { readSource } from "./architecture/source.ts";

const Packages = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const files = projectFiles();
const read = (file: string) => readFileSync(join(home, file), "utf8");
const sources = files
  .filter((file) => /^(client|server|shared|test|deploy)\/.*\.(ts|tsx|mjs|css)$/.test(file))
  .map((file) => readSource(file, read(file)));

describe("the house", () => {
  test("every file is in a room, imports only what its room allows, and is short enough to read", () => {
    expect(sources.length).toBeGreaterThan(50); // looking at nothing would find nothing
    expect(sources.flatMap((source) => breaches(source, rooms))).toEqual([]);
  });

  test("every room has somebody in it", () => {
    const lived = new Set(sources.map(({ path }) => roomOf(path, rooms)));
    expect(rooms.filter((room) => !lived.has(room)).map((room) => room.files)).toEqual([]);
  });

  test("no file needs itself, by whatever way round", () => {
    expect(circles(sources)).toEqual([]);
  });

  test("the top level holds what the customer asked for and nothing else", () => {
    const top = new Set(files.map((file) => file.split("/")[0] ?? file).filter((name) => !name.startsWith(".")));
    const fixed = [
      "LICENSE",
      "README.md",
      "client",
      "deploy",
      "package-lock.json",
      "package.json",
      "prompts",
      "server",
    ];
    expect([...top].sort()).toEqual([...fixed, "shared", "test", "tsconfig.json"]);
  });

  test("every path that the README names exists", () => {
    expect(missingPaths(read("README.md"), files)).toEqual([]);
  });

  test("packages are pinned exactly and the lock names no registry of its own", () => {
    const { dependencies, devDependencies } = Packages.parse(JSON.parse(read("package.json")));
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(read("package-lock.json")).not.toContain('"resolved"');
  });
});

describe("the laws notice", () => {
  const planted: readonly (readonly [what: string, path: string, text: string, found: RegExp])[] = [
    ["yjs outside its doors", "shared/report/x.ts", 'import * as Y from "yjs";', /imports yjs/],
    ["yjs in a page", "client/room/X.tsx", 'import type { Doc } from "yjs";', /imports yjs/],
    [
      "Tiptap outside the report",
      "client/room/X.tsx",
      'import { Editor } from "@tiptap/core";',
      /imports @tiptap\/core/,
    ],
    [
      "a page that knows another",
      "client/room/X.tsx",
      'import { Y } from "../moderator/Y.tsx";',
      /imports client\/moderator/,
    ],
    [
      "a kind that knows another",
      "shared/boards/grid.ts",
      'export * from "./notes.ts";',
      /imports shared\/boards\/notes/,
    ],
    ["a step back", "shared/doc/x.ts", 'import { buildReport } from "../report/build.ts";', /imports shared\/report/],
    [
      "values where types are allowed",
      "shared/report/x.ts",
      'import { openRoom } from "../doc/room.ts";',
      /imports shared\/doc/,
    ],
    [
      "the server in the client",
      "client/api.ts",
      'type P = import("../server/ports.ts").Store;',
      /imports server\/ports/,
    ],
    [
      "one server part in another",
      "server/http/x.ts",
      'const x = await import("../sync/sync.ts");',
      /imports server\/sync/,
    ],
    [
      "a worker of another part",
      "server/sync/x.ts",
      'new Worker(new URL("../storage/w.ts", import.meta.url));',
      /imports server\/storage/,
    ],
    ["Node in shared", "shared/doc/x.ts", 'import { randomUUID } from "node:crypto";', /imports node:crypto/],
    ["the clock in shared", "shared/session.ts", "export const now = () => Date.now();", /uses Date\.now/],
    ["today in shared", "shared/session.ts", "export const now = () => new Date();", /uses new Date\(\)/],
    ["chance in shared", "shared/ids.ts", 'const dice = Math["random"];', /uses Math\.random/],
    ["printing in shared", "shared/ids.ts", "globalThis.console.log(1);", /uses console\.log/],
    ["a long file", "client/ui/base.css", "a\n".repeat(301), /has 301 lines/],
    ["a folder nobody decided on", "client/utils/x.ts", "export {};", /is in no room/],
  ];

  test.each(planted)("%s", (_, path, text, found) => {
    expect(breaches(readSource(path, text), rooms)).toEqual([expect.stringMatching(found)]);
  });

  test.each([
    ["a given date in shared", "shared/session.ts", 'export const day = new Date("2026-01-01");'],
    ["types where types are allowed", "shared/report/x.ts", 'import type { Note } from "../doc/room.ts";'],
    ["a page made of parts", "client/room/X.tsx", 'import "./X.module.css"; import { B } from "../ui/Button.tsx";'],
    ["words about Date.now() in a comment", "shared/ids.ts", "// never Date.now()"],
    ["300 lines", "client/ui/base.css", "a\n".repeat(300)],
  ])("and leaves in peace %s", (_, path, text) => {
    expect(breaches(readSource(path, text), rooms)).toEqual([]);
  });

  test("files that go round in a circle", () => {
    const a = readSource("shared/doc/a.ts", 'import { b } from "./b.ts";');
    const b = readSource("shared/doc/b.ts", 'import { c } from "./c.ts";');
    expect(circles([a, b, readSource("shared/doc/c.ts", 'import type { A } from "./a.ts";')])).toEqual([]);
    expect(circles([a, b, readSource("shared/doc/c.ts", 'export * from "./a.ts";')])).toEqual([
      "shared/doc/a.ts → shared/doc/b.ts → shared/doc/c.ts → shared/doc/a.ts",
    ]);
  });

  test("a README that names what is not there", () => {
    const there = ["README.md", "shared/doc/room.ts", "shared/doc/stage.ts", "prompts/a.yaml", "client/main.ts"];
    const fine = "`shared/doc/` `./prompts/*.yaml` `main.ts` `shared/doc/{room,stage}.ts` [x](shared/doc/room.ts#L3)";
    const noPaths =
      "`/api/openapi.json` `npm run demo` `text/html` `http://localhost:8080/a.md` [site](https://example.org)";
    expect(missingPaths(`${fine} ${noPaths}`, there)).toEqual([]);
    const wrong = "`shared/doc/gone.ts` `old/x.ts` `lost.css` `client/utils/` `prompts/*.yml` [y](docs/y.png)";
    expect(missingPaths(wrong, there)).toEqual([
      "shared/doc/gone.ts",
      "old/x.ts",
      "lost.css",
      "client/utils",
      "prompts/*.yml",
      "docs/y.png",
    ]);
  });
});
