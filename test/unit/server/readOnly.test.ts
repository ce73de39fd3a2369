import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { openLog } from "../../../server/log.ts";
import type { DocStore } from "../../../server/ports.ts";
import { loadLiveDoc } from "../../../server/sync/liveDoc.ts";
import { newTally } from "../../../server/tally.ts";
import { docShapes } from "../../../shared/doc/shapes.ts";
import {
  type DocAddress,
  docName,
  type PersonId,
  type RoomId,
  type RoundId,
  type SessionId,
} from "../../../shared/ids.ts";
import { forgeries } from "../../rights/forgeries.ts";
import { updateWith } from "../../rights/frames.ts";
import { chance } from "../../support/chance.ts";

const [writer, reader] = ["writer" as PersonId, "reader" as PersonId];
const seed = "read only";
const session = "s1" as SessionId;
const inRoom = { session, room: "r1" as RoomId, round: "wat" as RoundId };
const addressOf = (kind: DocAddress["kind"]): DocAddress => {
  if (kind === "room" || kind === "ballots") return { kind, ...inRoom };
  if (kind === "grades") return { kind, session, round: inRoom.round };
  if (kind === "signals") return { kind, session, room: inRoom.room };
  return kind === "drafts" ? { kind, ...inRoom, person: writer } : { kind, session };
};
/** In ballots and grades nobody writes at all: see `gateServer.test.ts`. */
const kinds = (Object.keys(docShapes) as DocAddress["kind"][]).filter(
  (kind) => kind !== "ballots" && kind !== "grades",
);

describe.each(kinds)("a thousand forged updates by a reader of a %s", (kind) => {
  test(`change not one byte of it (seed “${seed}”)`, async () => {
    const base = updateWith(kind, "blijft");
    const client = Y.decodeUpdate(base).structs[0]?.id.client ?? expect.fail("nothing in it");
    const appended: Uint8Array[] = [];
    const store: DocStore = {
      load: async () => ({ updates: [base], authors: new Map([[client, writer]]) }),
      append: async (_, { update }) => void appended.push(update),
      compact: async () => 0,
      namesUnder: async () => [],
      docsBy: async () => [],
    };
    const live = await loadLiveDoc(docName(addressOf(kind)), store, openLog("silent"), newTally());
    const before = Y.encodeStateAsUpdate(live.doc);
    const outcomes = new Map<string, number>();
    for (const update of forgeries(kind, base, chance(`${seed}/${kind}`), 1_000)) {
      const outcome = live.receive(update, reader, undefined, () => false);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get("accepted")).toBeUndefined();
    expect(outcomes.get("readOnly")).toBeGreaterThan(100); // well formed, and refused for that alone
    expect(Y.encodeStateVector(live.doc)).toEqual(Y.encodeStateVectorFromUpdate(before));
    expect(Y.encodeStateAsUpdate(live.doc)).toEqual(before);
    expect(appended).toEqual([]);
  });
});
