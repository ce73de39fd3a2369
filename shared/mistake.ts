import type * as z from "zod/mini";
import { idPattern } from "./ids.ts";

/** The first mistake in data: `path` as in `rooms.3.name` (empty: the whole), `at` the same in steps, `sentence` for people. */
export type Mistake = Readonly<{ at: readonly PropertyKey[]; path: string; sentence: string }>;

/**
 * Tells one mistake that a schema found: where, what is there, and what is allowed.
 *
 * @param data   what was checked, to quote from.
 * @param whole  what the data are called when the mistake is about all of them, for instance “The body”.
 */
export function mistakeIn(error: z.core.$ZodError, schema: z.core.$ZodType, data: unknown, whole: string): Mistake {
  const [issue] = error.issues;
  if (!issue) return { at: [], path: "", sentence: `${whole} is not as it should be.` };
  const unknownKey = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const at = unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
  const path = at.map(String).join(".");
  const subject = path === "" ? whole : path;
  if (unknownKey !== undefined) {
    const known = keysAt(schema, issue.path).join(", ");
    return { at, path, sentence: `${subject} is unknown; allowed: ${known || "nothing"}.` };
  }
  const found = valueAt(data, issue.path);
  if (found === undefined) return { at, path, sentence: `${subject} is missing; expected: ${expected(issue)}.` };
  return { at, path, sentence: `${subject} is ${shown(found)}; allowed: ${expected(issue)}.` };
}

/** A value as one quotes it in a sentence. */
export function shown(value: unknown): string {
  if (typeof value === "string")
    return value === "" ? "empty" : `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  record: "an object",
  object: "an object",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
  undefined: "nothing",
};

function expected(issue: z.core.$ZodIssue): string {
  if (issue.message !== "Invalid input") return issue.message; // the schema has words of its own
  switch (issue.code) {
    case "invalid_type":
      return typeNames[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(", ");
    case "too_small":
      return `at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}`;
    case "too_big":
      return `at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`;
    case "invalid_format":
      if (issue.format === "date") return "a day that exists, as YYYY-MM-DD";
      if (issue.pattern === String(idPattern)) return "1 to 40 of the characters A-Z a-z 0-9 _ -";
      return issue.pattern ?? issue.format;
    default:
      return "something else";
  }
}

function unitOf(origin: string, count: number | bigint): string {
  if (origin === "string") return Number(count) === 1 ? " character" : " characters";
  if (origin === "array") return Number(count) === 1 ? " entry" : " entries";
  return "";
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
}

/** The keys that a schema knows at a place; none when it is not a schema of an object. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "optional" || def.type === "default") return keysAt(def.innerType, path);
  if (def.type === "pipe") return keysAt(def.in, path);
  const [step, ...rest] = path;
  if (def.type === "object") {
    if (step === undefined) return Object.keys(def.shape);
    const field = def.shape[String(step)];
    return field ? keysAt(field, rest) : [];
  }
  if (def.type === "array" && step !== undefined) return keysAt(def.element, rest);
  return [];
}
