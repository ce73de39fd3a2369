import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import * as z from "zod/mini";
import { boardFor, optionsOf } from "../shared/boards/index.ts";
import { AppError } from "../shared/errors.ts";
import { idPattern } from "../shared/ids.ts";
import { mistakeIn } from "../shared/mistake.ts";
import { type Question, Template } from "../shared/template.ts";

/** The kinds of session there are, by the name of their file. */
export type Templates = ReadonlyMap<string, Template>;

type Place = readonly PropertyKey[];
type Fault = Readonly<{ at: Place; sentence: string }>;

/** Far more than a template needs; a file that unfolds to more is a mistake or an attack. */
const mostBytes = 256 * 1024;
const mostAliases = 100;

/**
 * Reads all templates of a folder.
 *
 * @throws AppError "invalid" at the first mistake: file, line, what is there and what is allowed.
 */
export async function readTemplates(folder: string): Promise<Templates> {
  const files = (await namesIn(folder)).filter((name) => /\.ya?ml$/i.test(name)).sort();
  const templates = new Map<string, Template>();
  for (const file of files) {
    const id = file.replace(/\.yaml$/, "");
    if (!idPattern.test(id))
      throw new AppError(
        "invalid",
        `${folder}/${file}: a template's file is called NAME.yaml, with only A-Z a-z 0-9 _ - in its name.`,
      );
    templates.set(id, readTemplate(await readFile(join(folder, file), "utf8"), `${folder}/${file}`));
  }
  if (templates.size === 0)
    throw new AppError("invalid", `${folder} holds no template: put at least one NAME.yaml in it.`);
  return templates;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw new AppError("invalid", `The folder ${folder} with the templates cannot be read.`, { cause });
  }
}

/**
 * Reads one template.
 *
 * @param name  what the file is called in a mistake.
 * @throws AppError "invalid" at the first mistake.
 */
export function readTemplate(yaml: string, name: string): Template {
  if (Buffer.byteLength(yaml) > mostBytes)
    throw new AppError("invalid", `${name} is too large; allowed: ${mostBytes / 1024} kB.`);
  const lines = new LineCounter();
  const document = documentIn(yaml, lines, name);
  const broken = document.errors[0] ?? document.warnings[0]; // a warning is for instance a tag such as !!js/function
  if (broken)
    throw new AppError(
      "invalid",
      `${name}, line ${lines.linePos(broken.pos[0]).line}: this is not YAML: ${broken.message}.`,
    );
  const data = plainData(document, name);
  const read = z.safeParse(Template, data);
  const fault: Fault | undefined = read.success
    ? faultIn(read.data)
    : mistakeIn(read.error, Template, data, "The template");
  if (fault) throw new AppError("invalid", `${name}, line ${lineOf(document, lines, fault.at)}: ${fault.sentence}`);
  return z.parse(Template, data);
}

function documentIn(yaml: string, lines: LineCounter, name: string): Document {
  try {
    return parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  } catch (cause) {
    throw new AppError("invalid", `${name} is nested deeper than any template.`, { cause }); // the parser's stack is full
  }
}

function plainData(document: Document, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (cause) {
    throw new AppError("invalid", `${name}: its aliases (*name) unfold to too much; allowed: ${mostAliases}.`, {
      cause,
    });
  }
}

/** What no schema of one field can see: ids that are there twice, and options that the kind of board does not know. */
function faultIn(template: Template): Fault | undefined {
  const ids = new Set<string>();
  for (const [r, round] of template.rounds.entries()) {
    const here: Place = ["rounds", r];
    if (template.rounds.findIndex(({ id }) => id === round.id) < r) return twice([...here, "id"], round.id);
    for (const [p, part] of round.parts.entries())
      for (const [q, question] of part.questions.entries()) {
        const place: Place = [...here, "parts", p, "questions", q];
        if (ids.has(question.id)) return twice([...place, "id"], question.id);
        ids.add(question.id);
        const fault = faultInOptions(question, [...place, "options"]);
        if (fault) return fault;
      }
  }
  return undefined;
}

function faultInOptions({ kind, options }: Question, at: Place): Fault | undefined {
  const schema = optionsOf(kind);
  const read = z.safeParse(schema, options);
  if (!read.success) {
    const mistake = mistakeIn(read.error, schema, options, `what “${kind}” can be told`);
    return { at: [...at, ...mistake.at], sentence: [at.join("."), mistake.sentence].join(mistake.path ? "." : ": ") };
  }
  const { places, isSamePlace } = boardFor(kind, options);
  const again = places.find(({ place }, n) => places.slice(0, n).some((earlier) => isSamePlace(earlier.place, place)));
  return (
    again && { at, sentence: `${at.join(".")}: “${again.title}” has the id of another; each id may be there once.` }
  );
}

function twice(at: Place, id: string): Fault {
  return { at, sentence: `${at.join(".")} is “${id}”, which is there already; each id may be there once.` };
}

/** The line of a place, or of the nearest thing around it that is written down. From 1. */
function lineOf(document: Document, lines: LineCounter, at: Place): number {
  for (let depth = at.length; depth > 0; depth--) {
    const around = depth > 1 ? document.getIn(at.slice(0, depth - 1), true) : document.contents;
    const key = at[depth - 1];
    // the key's line, not its value's: a list or a map begins a line lower
    const pair = isMap(around) && around.items.find((item) => isScalar(item.key) && item.key.value === key);
    const node = pair ? pair.key : document.getIn(at.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
