import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../shared/errors.ts";
import { idPattern } from "../shared/ids.ts";
import { Template } from "../shared/template.ts";
import { faultInTemplate } from "../shared/templateFault.ts";
import { readYaml } from "./yamlFile.ts";

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
  return readYaml(Template, yaml, { name, whole: "The template", faultIn: faultInTemplate });
}
