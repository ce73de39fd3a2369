// Runs one of our programs on any machine with Node 20 or newer and npm, after seeing to everything it needs:
//
//     node deploy/run.mjs [--build] [program.ts [its arguments]]
//
// `--build` also sees to it that the pages are built. Only Node's own modules may be used in this folder, in
// JavaScript that Node 20 reads, because nothing is installed yet when it starts.
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { launch } from "./launch.mjs";
import { inPlainWords } from "./say.mjs";

await inPlainWords(async () => {
  const given = process.argv.slice(2);
  const builds = given[0] === "--build";
  const program = builds ? given.slice(1) : given;
  ensureInstalled();
  if (builds) ensureBuilt();
  return program.length ? launch({ args: program }) : 0;
});
