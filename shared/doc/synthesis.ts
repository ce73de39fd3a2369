import * as Y from "yjs";
import type { ClusterId, NoteRef, QuestionId, ThemeId } from "../ids.ts";
import { fieldsOf, record, wordsOf } from "./fields.ts";
import { type Ledger, type LedgerNow, openLedger, readLedger } from "./ledger.ts";
import { type Live, liveEntries } from "./live.ts";
import { type OffersAside, openOffersAside } from "./offersAside.ts";
import { openPlacements, type PlacedNotes, type Placements, readPlacements, readSeveral } from "./placements.ts";
import { openQuotes, type Quote, type Quotes, readQuotes } from "./quotes.ts";
import { openScale, readScale, type Scale, type ScaleDoc } from "./scale.ts";
import { newStatement, readStatement, retypeStatement, type StatementWords } from "./statement.ts";
import { retype } from "./textEdit.ts";
import { readWords, type WordsLine } from "./words.ts";

/** Notes of different rooms that say the same, and the statement over them. `order` sorts as a string. */
export type Cluster = StatementWords &
  Readonly<{
    id: ClusterId;
    question: QuestionId;
    name: string;
    /** Absent when it stands under no theme. */
    theme?: ThemeId;
    order: string;
  }>;

/** A heading over clusters of one question. */
export type Theme = Readonly<{
  id: ThemeId;
  question: QuestionId;
  name: string;
  order: string;
}>;

/** The synthesis at one moment. */
export type SynthesisNow = Readonly<{
  clusters: readonly Cluster[];
  themes: readonly Theme[];
  placements: Placements;
  quotes: readonly Quote[];
  scale: Scale;
  ledger: LedgerNow;
  /** Whether a note may lie in several clusters. */
  several: boolean;
  words: readonly WordsLine[];
}>;

/** The moderators' document. It refers to notes and never copies them. */
export type Synthesis = PlacedNotes &
  Quotes &
  ScaleDoc &
  Ledger &
  OffersAside &
  Readonly<{
    clusters: Live<readonly Cluster[]>;
    themes: Live<readonly Theme[]>;
    addCluster(cluster: Cluster): void;
    renameCluster(id: ClusterId, name: string): void;
    restateCluster(id: ClusterId, statement: string): void;
    /** Puts a cluster under a theme (or under none) at a place in the order. */
    arrangeCluster(id: ClusterId, theme: ThemeId | undefined, order: string): void;
    /** Its notes become free again. */
    removeCluster(id: ClusterId): void;
    addTheme(theme: Theme): void;
    renameTheme(id: ThemeId, name: string): void;
    arrangeTheme(id: ThemeId, order: string): void;
    /** Its clusters stay, under no theme. */
    removeTheme(id: ThemeId): void;
    /** Puts notes into a cluster, and out of all others. */
    placeNotes(notes: readonly Readonly<{ ref: NoteRef; print: string }>[], cluster: ClusterId): void;
    /** Takes notes out of all their clusters. */
    freeNotes(refs: readonly NoteRef[]): void;
  }>;

const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1;

export function openSynthesis(doc: Y.Doc): Synthesis {
  const clusters = doc.getMap<unknown>("clusters");
  const themes = doc.getMap<unknown>("themes");
  const notes = openPlacements(doc);
  const clustersOf = (ref: NoteRef): readonly ClusterId[] =>
    (notes.placements.current().get(ref) ?? []).map(({ cluster }) => cluster);
  const set = (entry: unknown, key: string, value: unknown): void => {
    if (!(entry instanceof Y.Map)) return; // somebody else removed it meanwhile
    if (value === undefined) entry.delete(key);
    else entry.set(key, value);
  };
  const type = (entry: unknown, key: string, text: string): void => {
    const words = wordsOf(entry, key);
    if (words) retype(words, text);
  };
  return {
    ...notes,
    ...openQuotes(doc),
    ...openScale(doc),
    ...openLedger(doc),
    ...openOffersAside(doc),
    clusters: liveEntries(clusters, readCluster, byOrder),
    themes: liveEntries(themes, readTheme, byOrder),
    addCluster: ({ id, name, statement, rich, ...rest }) =>
      void clusters.set(id, record({ name }, { ...newStatement({ statement, ...(rich && { rich }) }), ...rest })),
    renameCluster: (id, name) => type(clusters.get(id), "name", name),
    restateCluster: (id, statement) => retypeStatement(clusters.get(id), statement),
    arrangeCluster(id, theme, order) {
      doc.transact(() => {
        set(clusters.get(id), "theme", theme);
        set(clusters.get(id), "order", order);
      });
    },
    removeCluster(id) {
      const own = [...notes.placements.current()].filter(([, places]) => places.some(({ cluster }) => cluster === id));
      doc.transact(() => {
        notes.moveNotes(own.map(([ref]) => ({ ref, out: [id], into: [] })));
        clusters.delete(id);
      });
    },
    addTheme: ({ id, name, ...rest }) => void themes.set(id, record({ name }, rest)),
    renameTheme: (id, name) => type(themes.get(id), "name", name),
    arrangeTheme: (id, order) => set(themes.get(id), "order", order),
    removeTheme: (id) => themes.delete(id), // a cluster whose theme is gone reads as one without
    placeNotes: (placed, cluster) =>
      notes.moveNotes(placed.map(({ ref, print }) => ({ ref, out: clustersOf(ref), into: [{ cluster, print }] }))),
    freeNotes: (refs) => notes.moveNotes(refs.map((ref) => ({ ref, out: clustersOf(ref), into: [] }))),
  };
}

/** What the synthesis holds now, read once, without following it. */
export function readSynthesis(doc: Y.Doc): SynthesisNow {
  const entries = <T extends { order: string; id: string }>(
    map: string,
    read: (id: string, stored: unknown) => T | undefined,
  ) => [...doc.getMap<unknown>(map)].flatMap(([id, stored]) => read(id, stored) ?? []).sort(byOrder);
  return {
    clusters: entries("clusters", readCluster),
    themes: entries("themes", readTheme),
    placements: readPlacements(doc),
    quotes: readQuotes(doc),
    scale: readScale(doc),
    ledger: readLedger(doc),
    several: readSeveral(doc),
    words: readWords(doc),
  };
}

function readCluster(id: string, stored: unknown): Cluster | undefined {
  const fields = fieldsOf(stored);
  const question = fields?.string("question");
  if (!fields || question === undefined) return undefined;
  const theme = fields.string("theme");
  return {
    id: id as ClusterId,
    question: question as QuestionId,
    name: fields.text("name"),
    ...readStatement(stored),
    ...(theme !== undefined && { theme: theme as ThemeId }),
    order: fields.string("order") ?? "",
  };
}

function readTheme(id: string, stored: unknown): Theme | undefined {
  const fields = fieldsOf(stored);
  const question = fields?.string("question");
  if (!fields || question === undefined) return undefined;
  return {
    id: id as ThemeId,
    question: question as QuestionId,
    name: fields.text("name"),
    order: fields.string("order") ?? "",
  };
}
