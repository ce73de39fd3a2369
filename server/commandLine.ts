import { resolve } from "node:path";
import { AppError } from "../shared/errors.ts";
import { type Config, readConfig } from "./config.ts";

/**
 * Runs an operator's command that takes one folder. Prints one sentence, and ends with 1 when it could not be done.
 *
 * npm runs us in the folder of the project: a relative path counts from where the operator typed the command.
 *
 * @param usage  how to call it.
 * @param work   @returns the sentence.
 */
export async function withFolder(
  usage: string,
  work: (folder: string, config: Config) => Promise<string>,
): Promise<void> {
  process.umask(0o077); // whoever can read the data can open every session
  const [folder, ...more] = process.argv.slice(2);
  try {
    if (folder === undefined || more.length > 0) throw new AppError("invalid", `Usage: ${usage}`);
    const said = await work(resolve(process.env.INIT_CWD ?? "", folder), readConfig(process.env));
    process.stdout.write(`${said}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
