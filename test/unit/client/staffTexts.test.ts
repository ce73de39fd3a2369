import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everybody } from "../../../client/locales/nl/everybody.ts";
import { staff } from "../../../client/locales/nl/staff.ts";
import { home } from "../../architecture/files.ts";
import { readSource } from "../../architecture/source.ts";

/** The files that come with a page, now or later, with their texts. */
function filesOf(page: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (found.has(page) || !/\.tsx?$/.test(page)) return found;
  const source = readFileSync(join(home, page), "utf8");
  found.set(page, source);
  for (const { target, isPackage, onlyTypes } of readSource(page, source).imports)
    if (!isPackage && !onlyTypes) filesOf(target, found);
  return found;
}

/** Where a page uses words that only staff's pages fetch. */
const misplacedIn = (page: string): readonly string[] =>
  [...filesOf(page)].flatMap(([file, source]) =>
    [...source.matchAll(/\btext\.(\w+)/g)].flatMap(([, area = ""]) => (area in staff ? [`${file}: ${area}`] : [])),
  );

test.each(["client/room/RoomPage.tsx", "client/home/HomePage.tsx", "client/NotFoundPage.tsx"])(
  "%s shows no words that are not fetched with it",
  (page) => {
    expect(misplacedIn(page)).toEqual([]);
  },
);

test("a page of staff would be noticed", () => {
  expect(misplacedIn("client/room/visit/VisitPage.tsx")).toContain("client/room/visit/VisitPage.tsx: wall");
  expect(Object.keys(everybody).filter((area) => area in staff)).toEqual([]);
});
