import { expect, test } from "vitest";
import * as Y from "yjs";
import { asLexicon, isWordsLine, openWords } from "../../../shared/doc/words.ts";
import { readLexicon } from "../../../shared/suggest/lexicon.ts";

test("moderators teach words that mean the same, change them, and take them away", () => {
  const { lines, setLine, removeLine } = openWords(new Y.Doc());
  setLine({ id: "b", concept: "vervoer", words: "taxi* bus" });
  setLine({ id: "a", concept: "fiets", words: "fiets* rijwiel" });
  setLine({ id: "b", concept: "vervoer", words: "taxi* bus busje*" });
  expect(asLexicon(lines.current())).toBe("fiets: fiets* rijwiel\nvervoer: taxi* bus busje*\n");
  removeLine("a");
  expect(lines.current().map(({ concept }) => concept)).toEqual(["vervoer"]);
});

test("every line that a document may hold can be read as a lexicon; nonsense is left out", () => {
  const doc = new Y.Doc();
  const good = { concept: "ideeën", words: "idee* Inval plan2" };
  const bad = [
    { concept: "", words: "a" },
    { concept: "a: b", words: "c" },
    { concept: "a", words: "#" },
    { concept: "a", words: "*" },
    { concept: "a", words: "b\nc: d" },
    { concept: "a", words: "b", more: 1 },
    "a: b",
  ];
  for (const [at, line] of [good, ...bad].entries()) doc.getMap<unknown>("words").set(`w${at}`, line);
  const lines = openWords(doc).lines.current();
  expect(lines).toEqual([{ id: "w0", ...good }]);
  expect(bad.filter(isWordsLine)).toEqual([]);
  expect(readLexicon(asLexicon(lines))("ideeen")).toEqual(["ideeën"]);
});
