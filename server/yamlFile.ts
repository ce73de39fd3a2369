import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import * as z from "zod/mini";
import { AppError } from "../shared/errors.ts";
import { mistakeIn } from "../shared/mistake.ts";

/** A place in a file, in steps: `["rounds", 3, "id"]`. */
type Place = readonly PropertyKey[];
export type Fault = Readonly<{ at: Place; sentence: string }>;

/** Far more than a file that people write needs; one that unfolds to more is a mistake or an attack. */
const mostBytes = 256 * 1024;
const mostAliases = 100;

type About<T> = Readonly<{
  /** What the file is called in a mistake. */
  name: string;
  /** What its content is called, for instance “The template”. */
  whole: string;
  /** What no schema of one field can see. */
  faultIn?(read: T): Fault | undefined;
}>;

/**
 * Reads a YAML file that people write by hand.
 *
 * @throws AppError "invalid" at the first mistake: file, line, what is there and what is allowed.
 */
export function readYaml<Schema extends z.ZodMiniType>(
  schema: Schema,
  yaml: string,
  { name, whole, faultIn }: About<z.output<Schema>>,
): z.output<Schema> {
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
  const read = z.safeParse(schema, data);
  const fault: Fault | undefined = read.success ? faultIn?.(read.data) : mistakeIn(read.error, schema, data, whole);
  if (fault) throw new AppError("invalid", `${name}, line ${lineOf(document, lines, fault.at)}: ${fault.sentence}`);
  return z.parse(schema, data);
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
