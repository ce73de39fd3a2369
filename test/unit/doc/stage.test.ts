import { expect, test } from "vitest";
import * as Y from "yjs";
import { settable } from "../../../shared/doc/live.ts";
import { readPresence } from "../../../shared/doc/presence.ts";
import { openStage } from "../../../shared/doc/stage.ts";
import type { RoundId } from "../../../shared/ids.ts";

const round = "wat" as RoundId;

test("a round starts with or without an end, gets more time, and stops without vanishing", () => {
  const stage = openStage(new Y.Doc());
  expect(stage.scene.current()).toEqual({ open: false });
  stage.startRound(round, 1_000);
  expect(stage.scene.current()).toEqual({ round, open: true, endsAt: 1_000 });
  stage.setEnd(2_000);
  expect(stage.scene.current()).toEqual({ round, open: true, endsAt: 2_000 });
  stage.setEnd(undefined);
  expect(stage.scene.current()).toEqual({ round, open: true });
  stage.stopRound();
  expect(stage.scene.current()).toEqual({ round, open: false });
});

test("nonsense on the stage reads as: nothing has begun", () => {
  const doc = new Y.Doc();
  const stage = openStage(doc);
  for (const scene of [null, 3, "x", {}, { round: 4, open: true }]) {
    doc.getMap("stage").set("scene", scene);
    expect(stage.scene.current()).toEqual({ open: false });
  }
  doc.getMap("stage").set("scene", { round: "wat", open: "yes", endsAt: "soon" });
  expect(stage.scene.current()).toEqual({ round, open: false });
});

test("a live value tells its readers about changes only, until they stop", () => {
  const value = settable(1);
  const heard: number[] = [];
  const stop = value.subscribe(() => heard.push(value.current()));
  value.set(1);
  value.set(2);
  stop();
  value.set(3);
  expect(heard).toEqual([2]);
});

test("what another browser says of itself is read, and nonsense is nothing", () => {
  expect(readPresence({ typing: "n1", name: "someone else" })).toEqual({ typing: "n1" });
  for (const state of [null, undefined, 1, "x", {}, { typing: 4 }]) expect(readPresence(state)).toEqual({});
});
