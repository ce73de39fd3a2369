import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { boardFor, optionsOf } from "../shared/boards/index.ts";
import { AppError } from "../shared/errors.ts";
import { idPattern } from "../shared/ids.ts";
import { mistakeIn } from "../shared/mistake.ts";
import { type Question, Template } from "../shared/template.ts";
import { type Fault, type Place, readYaml } from "./yamlFile.ts";

/** The kinds of session there are, by the name of their file. */
export type Templates = ReadonlyMap<string, Template>;

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
  return readYaml(Template, yaml, { name, whole: "The template", faultIn });
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
