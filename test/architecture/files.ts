import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The top of the project. */
export const home = join(import.meta.dirname, "../..");

const made = new Set(["node_modules", "client/dist", "data", ".git", ".tsbuild", "test-results"]);

/** Every file that people wrote, from the top of the project: what git knows or would add, else all that is not made. */
export function projectFiles(): readonly string[] {
  if (!existsSync(join(home, ".git"))) return filesIn("");
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: home });
  return listed
    .toString()
    .split("\0")
    .filter((file) => file !== "" && existsSync(join(home, file)));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(home, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (made.has(path)) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
