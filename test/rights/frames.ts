import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { openBallots } from "../../shared/doc/ballots.ts";
import { openGrades } from "../../shared/doc/grades.ts";
import { openReport } from "../../shared/doc/report.ts";
import { openRoom } from "../../shared/doc/room.ts";
import { openSignals } from "../../shared/doc/signals.ts";
import { openStage } from "../../shared/doc/stage.ts";
import { openSynthesis } from "../../shared/doc/synthesis.ts";
import type { DocAddress, NoteId, PersonId, QuestionId, RoomId, ThemeId, VoteId } from "../../shared/ids.ts";
import type { messages } from "../../shared/wire.ts";
import { step2FrameOf, updateFrameOf } from "../support/frames.ts";

/** What somebody must at least be allowed to do for a frame to be taken. `never`: only the server says that. */
export type Needs = "read" | "write" | "never";

/** A frame to send: `forged` stands in it, for a document of this kind, on the socket of this client. */
type Make = (kind: DocAddress["kind"], forged: string, client: number) => Uint8Array;

const edit: Readonly<Record<DocAddress["kind"], (doc: Y.Doc, forged: string) => void>> = {
  stage: (doc, forged) => openStage(doc).closeRoom(forged as RoomId),
  room: (doc, forged) =>
    openRoom(doc).addNote({
      id: forged as NoteId,
      text: forged,
      spot: { question: "q1" as QuestionId, place: { column: "all" } },
      madeAt: 1,
    }),
  ballots: (doc, forged) =>
    openBallots(doc).cast(
      forged as PersonId,
      { id: "v1" as VoteId, dots: 1, most: 1, isOpen: true, counts: {} },
      { n1: 1 },
    ),
  grades: (doc, forged) =>
    openGrades(doc).give("cijfer" as QuestionId, forged as PersonId, { room: "r1" as RoomId, given: [{ 8: 1 }] }),
  drafts: (doc, forged) => edit.room(doc, forged),
  signals: (doc, forged) => openSignals(doc).setHand({ at: 1, line: forged }),
  synthesis: (doc, forged) =>
    openSynthesis(doc).addTheme({ id: forged as ThemeId, question: "q1" as QuestionId, name: forged, order: "a0" }),
  report: (doc, forged) => openReport(doc).fill([{ type: "paragraph", content: [{ type: "text", text: forged }] }]),
};

/** An honest update of a document of this kind, with these words in it. */
export function updateWith(kind: DocAddress["kind"], words: string): Uint8Array {
  const doc = new Y.Doc();
  edit[kind](doc, words);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

const presenceOf = (client: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    const body = encoding.encode((inner) => {
      encoding.writeVarUint(inner, 1);
      encoding.writeVarUint(inner, client);
      encoding.writeVarUint(inner, 1);
      encoding.writeVarString(inner, "{}");
    });
    encoding.writeVarUint8Array(encoder, body);
  });
const words = (type: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeVarString(encoder, '{"now":0,"people":[],"kind":"restarting"}');
  });
const noVector = [1, 0];
const fixed =
  (...bytes: readonly number[]): Make =>
  () =>
    Uint8Array.from(bytes);

/** Each message of the wire, in every form it has. A message that is added and stands not here does not compile. */
export const frames: Readonly<
  Record<keyof typeof messages | "unknown", Readonly<Record<string, readonly [needs: Needs, make: Make]>>>
> = {
  sync: {
    "step 1": ["read", fixed(0, 0, ...noVector)],
    "step 2": ["write", (kind, forged) => step2FrameOf(updateWith(kind, forged))],
    update: ["write", (kind, forged) => updateFrameOf(updateWith(kind, forged))],
    "step 3": ["never", fixed(0, 3, ...noVector)],
  },
  awareness: {
    own: ["read", (_kind, _forged, client) => presenceOf(client)],
    "of another client": ["read", (_kind, _forged, client) => presenceOf(client + 1)], // left out, and worth no closed socket
  },
  auth: { denied: ["never", fixed(2, 0, 0)] },
  queryAwareness: { asked: ["read", fixed(3)] },
  rooms: { hello: ["read", fixed(64, 0, 0)], batch: ["never", fixed(64, 1, 0)] },
  saved: { asked: ["read", fixed(65, 0)] },
  roster: { told: ["never", () => words(66)] },
  notice: { told: ["never", () => words(67)] },
  unknown: {
    "68": ["never", fixed(68, 0)],
    "99": ["never", fixed(99)],
    "a million": ["never", fixed(0xc0, 0x84, 0x3d)],
  },
};
