import { expect, test } from "vitest";
import * as Y from "yjs";
import { fitsBudget, openBallots } from "../../../shared/doc/ballots.ts";
import type { Vote } from "../../../shared/doc/lead.ts";
import type { PersonId, VoteId } from "../../../shared/ids.ts";

const [ann, bob] = ["ann", "bob"] as [PersonId, PersonId];
const vote: Vote = { id: "v1" as VoteId, dots: 3, most: 2, isOpen: true, counts: {} };

test("the dots of all are counted together, and the last ballot of somebody counts", () => {
  const ballots = openBallots(new Y.Doc());
  ballots.cast(ann, vote, { n1: 2, n2: 1 });
  ballots.cast(bob, vote, { n2: 1 });
  ballots.cast(ann, vote, { n1: 1 });
  expect(ballots.count(vote)).toEqual({ n1: 1, n2: 1 });
  expect(ballots.dotsOf(ann, vote)).toEqual({ n1: 1 });
});

test("a new vote begins without the dots of the last one", () => {
  const ballots = openBallots(new Y.Doc());
  ballots.cast(ann, vote, { n1: 1 });
  expect(ballots.count({ ...vote, id: "v2" as VoteId })).toEqual({});
});

test("who gives dots at two questions at once keeps both", () => {
  const ballots = openBallots(new Y.Doc());
  const other = { ...vote, id: "v2" as VoteId };
  ballots.cast(ann, vote, { n1: 2 });
  ballots.cast(ann, other, { m1: 1 });
  expect([ballots.dotsOf(ann, vote), ballots.dotsOf(ann, other)]).toEqual([{ n1: 2 }, { m1: 1 }]);
  expect([ballots.count(vote), ballots.count(other)]).toEqual([{ n1: 2 }, { m1: 1 }]);
});

test("a ballot that is over budget, or nonsense, counts for nothing", () => {
  const doc = new Y.Doc();
  const ballots = openBallots(doc);
  ballots.cast(ann, vote, { n1: 2, n2: 2 });
  doc.getMap("ballots").set("bob", { vote: "v1", dots: { n1: "many" } });
  doc.getMap("ballots").set("eve", 7);
  expect(ballots.count(vote)).toEqual({});
});

test("nobody gives more than the budget, more than may lie on one note, or a part of a dot", () => {
  for (const dots of [{}, { n1: 2, n2: 1 }, { n1: 1, n2: 1, n3: 1 }]) expect(fitsBudget(dots, vote)).toBe(true);
  for (const dots of [{ n1: 3 }, { n1: 2, n2: 2 }, { n1: 0 }, { n1: -1, n2: 2 }, { n1: 0.5 }, { "a.b": 1 }])
    expect(fitsBudget(dots, vote)).toBe(false);
});
