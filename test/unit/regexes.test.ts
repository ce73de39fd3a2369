import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { describe, expect, test } from "vitest";
import { home, projectFiles } from "../architecture/files.ts";
import { regexesIn } from "../architecture/source.ts";

/** Longer than anything that people can send as one text. A linear expression is through with it in milliseconds. */
const length = 40_000;
/** Far more than a linear expression needs on the busiest machine, far less than a quadratic one: that takes 10⁹ steps. */
const patienceMs = 1_000;

const found = projectFiles()
  .filter((file) => /^(client|server|shared)\/.*\.tsx?$/.test(file))
  .flatMap((file) => regexesIn(file, readFileSync(join(home, file), "utf8")).map((regex) => ({ file, ...regex })));

/** Texts that make an expression try in vain: each letter that it may wait for, and each pair, many times, then something else. */
function attacksOn(pattern: string): readonly string[] {
  const own = [...new Set(pattern.replace(/\\[pP]\{[^}]*\}|\\[a-z]/gi, "").match(/[^\\()[\]{}|?*+^$]/gu) ?? [])];
  const letters = [...new Set(["a", "0", " ", "\n", "é", ...own])].slice(0, 24);
  const pairs = letters.flatMap((first) => letters.slice(0, 6).map((second) => first + second));
  return [...letters, ...pairs].map((unit) => `${unit.repeat(length / unit.length)}\u0000`);
}

const arena = createContext({}); // one for all: making it costs more than most expressions do
const attempt = new Script("text.replace(new RegExp(pattern, flags), '')");

/** Whether one text is too much for an expression. V8 looks up from its work now and then, so that it can be broken off. */
function hangs(pattern: string, flags: string, text: string): boolean {
  Object.assign(arena, { pattern, flags, text });
  try {
    attempt.runInContext(arena, { timeout: patienceMs });
    return false;
  } catch (error) {
    if ((error as Readonly<{ code?: unknown }>).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return true; // of another realm: no `instanceof`
    throw error;
  }
}

describe("ReDoS: no text makes one of our expressions take for ever", () => {
  test("all expressions are looked at", () => {
    expect(found.length).toBeGreaterThan(50);
  });

  test.each(found)("$file /$pattern/$flags", ({ pattern, flags }) => {
    expect(attacksOn(pattern).filter((text) => hangs(pattern, flags, text))).toEqual([]);
  });

  test.each(["(a+)+$", "(a|a)*b", "\\s+$", "^(\\w+,?)+$"])("and this one would be noticed: /%s/", (pattern) => {
    expect(attacksOn(pattern).some((text) => hangs(pattern, "", text))).toBe(true);
  });
});
