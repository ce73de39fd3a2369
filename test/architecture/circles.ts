import type { Source } from "./source.ts";

/**
 * Files that need themselves, by whatever way round, each told as the way: "a.ts → b.ts → a.ts". Types do not count:
 * they are gone when the program runs.
 */
export function circles(sources: readonly Source[]): readonly string[] {
  const needs = new Map(sources.map(({ path, imports }) => [path, imports.filter((one) => !one.onlyTypes)]));
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (way.includes(path) || done.has(path)) return;
    for (const { target } of needs.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  };
  for (const path of needs.keys()) walk(path, []);
  return found;
}
