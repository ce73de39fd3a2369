import { type DocAddress, idPattern } from "../ids.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";

/** What may lie at one place of a document. Everything that no shape allows is refused at the gate. */
export type Shape =
  | Readonly<{
      kind: "map";
      /** What may lie under a key; absent: that key may not be. */
      entry(key: string): Shape | undefined;
      /** `entries` stay for ever, and may not be replaced; `keys` stay, with another value; absent: all may go. */
      keeps?: "entries" | "keys";
      maxEntries?: number;
    }>
  | Readonly<{ kind: "text"; maxLength: number }>
  | Readonly<{ kind: "value"; isRight(value: unknown): boolean }>
  | Readonly<{ kind: "rich" }>;

/** The shared types at the top of a document. */
export type DocShape = Readonly<Record<string, Shape>>;

const value = (isRight: (value: unknown) => boolean): Shape => ({ kind: "value", isRight });
const text = (maxLength: number): Shape => ({ kind: "text", maxLength: maxLength * 2 }); // two people may fill the same note at once
const fields = (known: Readonly<Record<string, Shape>>): Shape => ({
  kind: "map",
  entry: (key) => (Object.hasOwn(known, key) ? known[key] : undefined),
});

const isId = (id: unknown): id is string => typeof id === "string" && idPattern.test(id);
const isTime = (time: unknown): boolean =>
  typeof time === "number" && Number.isFinite(time) && Math.abs(time) < 8.64e15;
const isOrder = (order: unknown): boolean => typeof order === "string" && order.length <= 200;
const isBoolean = (flag: unknown): boolean => typeof flag === "boolean";
const hasOnly = (stored: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean =>
  Object.keys(stored).every((key) => keys.includes(key));

/** A place on a board: a handful of short words and numbers. The kind that owns it reads what it knows and forgives the rest. */
const isPlace = (place: unknown): boolean =>
  isRecord(place) &&
  Object.keys(place).length <= 8 &&
  Object.entries(place).every(
    ([key, part]) =>
      idPattern.test(key) &&
      (isBoolean(part) ||
        (typeof part === "string" && part.length <= 100) ||
        (typeof part === "number" && Math.abs(part) <= 100_000)),
  );
const isSpot = (spot: unknown): boolean =>
  isRecord(spot) && hasOnly(spot, ["question", "place"]) && isId(spot.question) && isPlace(spot.place);
const isScene = (scene: unknown): boolean =>
  isRecord(scene) &&
  hasOnly(scene, ["round", "open", "endsAt"]) &&
  (scene.round === undefined || isId(scene.round)) &&
  isBoolean(scene.open) &&
  (scene.endsAt === undefined || isTime(scene.endsAt));
const isPlacement = (placed: unknown): boolean =>
  isRecord(placed) && hasOnly(placed, ["cluster", "print"]) && isId(placed.cluster) && isId(placed.print);

const note = {
  ...fields({
    text: text(limits.noteLength),
    spot: value(isSpot),
    madeAt: value(isTime),
    removed: value(isBoolean),
  }),
  keeps: "keys", // without its spot a note would be gone for everybody, and could not come back
} as Shape;
const cluster = fields({
  name: text(limits.clusterNameLength),
  statement: text(limits.statementLength),
  question: value(isId),
  theme: value(isId),
  order: value(isOrder),
});
const theme = fields({ name: text(limits.clusterNameLength), question: value(isId), order: value(isOrder) });
const keyed = (shape: Shape, maxEntries: number): Shape => ({
  kind: "map",
  entry: (id) => (idPattern.test(id) && id !== "__proto__" ? shape : undefined),
  maxEntries,
});

/** What each kind of document may hold: the same table for every way in. */
export const docShapes: Readonly<Record<DocAddress["kind"], DocShape>> = {
  room: { notes: { ...keyed(note, limits.notesPerRoom), keeps: "entries" } as Shape }, // a removed note is marked, so that it can come back
  stage: { stage: fields({ scene: value(isScene) }) },
  synthesis: {
    clusters: keyed(cluster, limits.clusters),
    themes: keyed(theme, limits.clusters),
    placed: {
      kind: "map",
      entry: (ref) => (/^[A-Za-z0-9_-]{1,40}\.[A-Za-z0-9_-]{1,40}$/.test(ref) ? value(isPlacement) : undefined),
    },
  },
  report: { report: { kind: "rich" } },
};
