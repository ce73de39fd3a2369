import { posix } from "node:path";
import { parseSync } from "vite";

/** Something that a file imports: `target` is a path from the top of the project, or a package's name. */
export type Import = Readonly<{ target: string; isPackage: boolean; onlyTypes: boolean }>;

/** A file as the house's laws see it. `asksFor` names what it uses of clock, chance and console, such as `Date.now`. */
export type Source = Readonly<{ path: string; lines: number; imports: readonly Import[]; asksFor: readonly string[] }>;

type Tree = Readonly<Record<string, unknown>>;

/**
 * Reads a file's text. Every way to depend on another file counts: import and export, of values and of types, import()
 * of a lazy page, import("…") in a type, and `new URL("…", import.meta.url)`, which is how a worker is started.
 *
 * @throws when the text is no TypeScript.
 */
export function readSource(path: string, text: string): Source {
  const lines = text.trimEnd().split("\n").length;
  if (!/\.(ts|tsx|mjs)$/.test(path)) return { path, lines, imports: [], asksFor: [] };
  const nodes = nodesOf(path, text);
  const imports = nodes.flatMap((node) => importsOf(node)).map(({ name, onlyTypes }) => resolve(path, name, onlyTypes));
  return { path, lines, imports, asksFor: nodes.flatMap(wishesOf) };
}

/** The regular expressions that a file writes down. @throws when the text is no TypeScript. */
export function regexesIn(path: string, text: string): readonly Readonly<{ pattern: string; flags: string }>[] {
  return nodesOf(path, text).flatMap(({ type, regex }) => {
    if (type !== "Literal" || !isTree(regex)) return [];
    return [{ pattern: String(regex.pattern), flags: String(regex.flags) }];
  });
}

function nodesOf(path: string, text: string): readonly Tree[] {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  return [...everythingIn(program)];
}

/** Every piece of the syntax tree, in the order of the text. */
function* everythingIn(value: unknown): Generator<Tree> {
  if (Array.isArray(value)) for (const item of value) yield* everythingIn(item);
  else if (isTree(value)) {
    if (typeof value.type === "string") yield value;
    for (const part of Object.values(value)) yield* everythingIn(part);
  }
}

function importsOf(node: Tree): readonly { name: string; onlyTypes: boolean }[] {
  const name = textOf(node.source) ?? urlOf(node);
  if (name === undefined) return [];
  const specifiers = listOf(node.specifiers).filter(isTree);
  const onlyTypes = isOfType(node) || (specifiers.length > 0 && specifiers.every(isOfType));
  return [{ name, onlyTypes }];
}

function isOfType(node: Tree): boolean {
  return node.type === "TSImportType" || node.importKind === "type" || node.exportKind === "type";
}

/** The file in `new URL("./worker.ts", import.meta.url)`. */
function urlOf(node: Tree): string | undefined {
  if (node.type !== "NewExpression" || nameOf(node.callee) !== "URL") return undefined;
  const [file, base] = listOf(node.arguments);
  return nameOf(base) === "import.meta.url" ? textOf(file) : undefined;
}

function wishesOf(node: Tree): readonly string[] {
  if (node.type === "NewExpression" && nameOf(node.callee) === "Date" && listOf(node.arguments).length === 0)
    return ["new Date()"];
  if (node.type === "CallExpression" && nameOf(node.callee) === "Date") return ["Date()"];
  const name = node.type === "MemberExpression" ? nameOf(node) : undefined;
  if (name === undefined) return [];
  return /^(Date\.now|Math\.random|console\.\w+)$/.test(name) ? [name] : [];
}

/** `a.b.c` or `a["b"]` as it would be written plainly, with or without `globalThis`; nothing for what has no name. */
function nameOf(node: unknown): string | undefined {
  if (!isTree(node)) return undefined;
  if (node.type === "Identifier") return String(node.name);
  if (node.type === "MetaProperty") return "import.meta";
  if (node.type !== "MemberExpression") return undefined;
  const [owner, member] = [nameOf(node.object), node.computed ? textOf(node.property) : nameOf(node.property)];
  return owner === undefined || member === undefined ? undefined : `${owner}.${member}`.replace(/^globalThis\./, "");
}

function resolve(from: string, name: string, onlyTypes: boolean): Import {
  const [file = name] = name.split("?"); // such as ?url
  if (file.startsWith(".")) return { target: posix.join(posix.dirname(from), file), isPackage: false, onlyTypes };
  const target = file.split("/", file.startsWith("@") ? 2 : 1).join("/"); // "zod" of "zod/mini", "node:fs" of "node:fs/promises"
  return { target, isPackage: true, onlyTypes };
}

function textOf(node: unknown): string | undefined {
  return isTree(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
