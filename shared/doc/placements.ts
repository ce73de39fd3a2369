import type * as Y from "yjs";
import type { ClusterId, NoteRef, QuestionId } from "../ids.ts";
import { isRecord } from "./fields.ts";
import { derived, type Live, live } from "./live.ts";

/** In which cluster a note lies. `print` is the fingerprint of the words it had then, to see whether they changed since. */
export type Placement = Readonly<{ cluster: ClusterId; print: string }>;

/** Where each note lies: in one cluster, or in several where the desk allows that. Notes that lie loose are absent. */
export type Placements = ReadonlyMap<NoteRef, readonly Placement[]>;

/** A note on its way: out of some clusters and into others. */
export type Move = Readonly<{ ref: NoteRef; out: readonly ClusterId[]; into: readonly Placement[] }>;

/** Which notes lie where. */
export type PlacedNotes = Readonly<{
  placements: Live<Placements>;
  /** Whether a note may lie in several clusters. Off unless somebody switched it on; switching it off moves nothing. */
  several: Live<boolean>;
  allowSeveral(allowed: boolean): void;
  /** All at once. Of two people who move one note in the same moment one wins, or both do where several clusters are allowed. */
  moveNotes(moves: readonly Move[]): void;
}>;

/** Where notes lie that do not belong to this question. It is no cluster: it has no name and no statement. */
export const asideOf = (question: QuestionId): ClusterId => `${aside}${question}` as ClusterId;
export const isAside = (cluster: ClusterId): boolean => cluster.startsWith(aside);
const aside = "aside."; // no id has a dot

export function openPlacements(doc: Y.Doc): PlacedNotes {
  const { placed, also, settings } = mapsOf(doc);
  const several = live(settings, () => readSeveral(doc));
  const parts = [live(placed, () => ({})), live(also, () => ({}))]; // each change is a new one
  return {
    placements: derived(parts, () => readPlacements(doc)),
    several,
    allowSeveral: (allowed) => void settings.set("several", allowed),
    moveNotes(moves) {
      const mayLieTwice = readSeveral(doc); // and not the live value, which within a transaction is the one of before
      doc.transact(() => {
        for (const { ref, out, into } of moves) {
          for (const cluster of out) {
            if (readPlacement(placed.get(ref))?.cluster === cluster) placed.delete(ref);
            also.delete(`${ref}.${cluster}`);
          }
          for (const [at, { cluster, print }] of into.entries()) {
            const isHome = readPlacement(placed.get(ref))?.cluster === cluster || isAside(cluster);
            if (isHome || (!mayLieTwice && at === 0)) placed.set(ref, { cluster, print });
            else also.set(`${ref}.${cluster}`, print);
          }
        }
      });
    },
  };
}

/** Whether a note may lie in several clusters, read once. */
export const readSeveral = (doc: Y.Doc): boolean => mapsOf(doc).settings.get("several") === true;

/** Where the notes lie now, read once. */
export function readPlacements(doc: Y.Doc): Placements {
  const { placed, also } = mapsOf(doc);
  const read = new Map<NoteRef, Placement[]>();
  for (const [ref, stored] of placed.entries()) {
    const placement = readPlacement(stored);
    if (placement) read.set(ref as NoteRef, [placement]);
  }
  for (const [key, print] of also.entries()) {
    const dot = key.lastIndexOf(".");
    const [ref, cluster] = [key.slice(0, dot) as NoteRef, key.slice(dot + 1) as ClusterId];
    if (dot < 0 || typeof print !== "string") continue;
    const known = read.get(ref);
    if (!known) read.set(ref, [{ cluster, print }]);
    else if (known.every((placement) => placement.cluster !== cluster)) known.push({ cluster, print });
  }
  return read;
}

function mapsOf(doc: Y.Doc) {
  return {
    placed: doc.getMap<unknown>("placed"), // one value a note, so that two moderators never put it in two clusters
    also: doc.getMap<unknown>("also"), // one value for each note and cluster, where several are allowed: then both stay
    settings: doc.getMap<unknown>("settings"),
  };
}

function readPlacement(stored: unknown): Placement | undefined {
  const { cluster, print } = isRecord(stored) ? stored : {};
  return typeof cluster === "string" && typeof print === "string"
    ? { cluster: cluster as ClusterId, print }
    : undefined;
}
