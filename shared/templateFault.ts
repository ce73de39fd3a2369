import * as z from "zod/mini";
import { boardFor, optionsOf } from "./boards/index.ts";
import { mistakeIn } from "./mistake.ts";
import type { Question, Template } from "./template.ts";

/** A place in a template, in steps: `["rounds", 3, "id"]`. */
type Place = readonly PropertyKey[];
type Fault = Readonly<{ at: Place; sentence: string }>;

/** What no schema of one field can see: ids and roles that are there twice, and options that the kind of board does not know. */
export function faultInTemplate(template: Template): Fault | undefined {
  const again = template.roles?.findIndex((role, at, roles) => roles.indexOf(role) < at) ?? -1;
  if (again >= 0)
    return {
      at: ["roles", again],
      sentence: `roles.${again} is “${template.roles?.[again]}”, which is there already.`,
    };
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
  const seen = new Set<string>();
  const again = boardFor(kind, options).places.find(
    ({ place }) => seen.size === seen.add(JSON.stringify(place)).size, // each with each would take minutes for a thousand
  );
  return (
    again && { at, sentence: `${at.join(".")}: “${again.title}” has the id of another; each id may be there once.` }
  );
}

function twice(at: Place, id: string): Fault {
  return { at, sentence: `${at.join(".")} is “${id}”, which is there already; each id may be there once.` };
}
