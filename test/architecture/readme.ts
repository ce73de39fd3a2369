import { basename, matchesGlob } from "node:path";

const folders = ["client", "server", "shared", "prompts", "test", "deploy", ".ci"];
const fileName = /^[\w.*{},/-]+\.(ts|tsx|mjs|css|html|json|ya?ml|md|sql)$/;

/**
 * The paths that a text in Markdown names, in backticks or as a link, and that are not there. Addresses (`/api/…`) are
 * no paths; a name without a folder may be anywhere; `*` and `{a,b}` must fit at least one file.
 *
 * @param files every file of the project, from the top.
 */
export function missingPaths(markdown: string, files: readonly string[]): readonly string[] {
  const quoted = [...markdown.matchAll(/`([^`\s]+)`/g)].map(([, name = ""]) => name).filter(isPath);
  const linked = [...markdown.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, to = ""]) => to)
    .filter((to) => !/^\w+:/.test(to));
  return [...new Set([...quoted, ...linked].map(plain))].filter((path) => !isThere(path, files));
}

function isPath(name: string): boolean {
  if (/^\w+:|^\//.test(name)) return false;
  return fileName.test(name) || (name.includes("/") && folders.includes(name.replace(/^\.\//, "").split("/")[0] ?? ""));
}

/** Without `./` in front, a slash at the end or a line number. */
function plain(path: string): string {
  return path.replace(/^\.\//, "").replace(/\/$/, "").replace(/:\d+$/, "");
}

function isThere(path: string, files: readonly string[]): boolean {
  return files.some(
    (file) =>
      [path, `${path}/**`].some((one) => matchesGlob(path.includes("/") ? file : basename(file), one)) ||
      file.startsWith(`${path}/`),
  );
}
