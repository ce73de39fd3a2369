import { expect, test } from "vitest";
import type { QuestionId } from "../../../shared/ids.ts";
import { findingsOf } from "../../../shared/synthesis/findings.ts";
import { onlyStated, unstatedGroups } from "../../../shared/synthesis/unstated.ts";
import { cluster, placed, sourced } from "../../support/sampleSession.ts";

const q1 = "q1" as QuestionId;
const [known, short, quick] = [
  sourced("r1", "n1", "q1", "we kennen elkaar"),
  sourced("r2", "n2", "q1", "korte lijnen"),
  sourced("r2", "n3", "q1", "snel contact"),
];
const made = {
  clusters: [
    cluster("named", "q1", " ", { name: "Elkaar kennen" }),
    cluster("stated", "q1", "De lijnen zijn kort.", { name: "Korte lijnen" }),
    cluster("bare", "q1", ""),
    cluster("empty", "q1", "", { name: "Leeg" }),
    cluster("elsewhere", "q2", "", { name: "Andere vraag" }),
  ],
  themes: [],
  placements: placed({ named: [known], stated: [short], bare: [quick], elsewhere: [known] }),
};

test("groups with notes that nobody wrote a statement for are told, with or without a name", () => {
  expect(unstatedGroups([known, short, quick], made).map(({ id }) => id)).toEqual(["named", "bare"]);
});

test("rooms are asked about statements only, never about the name of a group", () => {
  const found = onlyStated(findingsOf(q1, [known, short, quick], made));
  expect(found.groups.flatMap(({ findings }) => findings).map(({ words }) => words)).toEqual(["De lijnen zijn kort."]);
  expect(onlyStated(findingsOf(q1, [known], made)).groups).toEqual([]);
});
