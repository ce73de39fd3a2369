import {
  type LedgerEntry,
  type LedgerId,
  type LedgerNow,
  type LedgerState,
  ledgerStates,
  type Offer,
} from "../doc/ledger.ts";
import { asideOf } from "../doc/placements.ts";
import type { ClusterId, QuestionId, RoomId } from "../ids.ts";
import type { Synthesised } from "./findings.ts";
import type { SourcedNote } from "./merge.ts";

/** One thing that the rooms do not know, or somebody they miss. */
export type LedgerRow = Readonly<{
  id: LedgerId;
  /** The name of the group, else its statement, else the words of its first note. */
  what: string;
  notes: readonly SourcedNote[];
  askedBy: readonly RoomId[];
  /** Who could help, in free words. */
  help: string;
  /** Rooms that can help, each once. */
  offers: readonly Offer[];
  /** As it was set; else `known` as soon as somebody could help, and `open` before. */
  state: LedgerState;
}>;

const nothing: LedgerNow = { entries: new Map(), offers: new Map() };

/**
 * What is asked for on one question: its groups in their order, and then the notes that lie loose. What was noted with a note stays
 * with it when it comes into a group: the group shows it until somebody notes something else there.
 *
 * Empty groups, and notes that do not belong to the question, are left out.
 */
export function ledgerRows(
  question: QuestionId,
  all: readonly SourcedNote[],
  { clusters, placements }: Pick<Synthesised, "clusters" | "placements">,
  ledger: LedgerNow = nothing,
): readonly LedgerRow[] {
  const notes = all.filter((note) => note.question === question);
  const own = clusters.filter((cluster) => cluster.question === question);
  const members = new Map<ClusterId, SourcedNote[]>(own.map(({ id }) => [id, []]));
  const loose: SourcedNote[] = [];
  for (const note of notes) {
    const lies = (placements.get(note.ref) ?? []).map(({ cluster }) => cluster);
    const groups = lies.filter((id) => members.has(id));
    for (const id of groups) members.get(id)?.push(note);
    if (groups.length === 0 && !lies.includes(asideOf(question))) loose.push(note);
  }
  return [
    ...own.map(({ id, name, statement }) => row(id, name.trim() || statement.trim(), members.get(id) ?? [], ledger)),
    ...loose.map((note) => row(note.ref, note.text, [note], ledger)),
  ].filter((each) => each.notes.length > 0);
}

function row(id: LedgerId, words: string, notes: readonly SourcedNote[], { entries, offers }: LedgerNow): LedgerRow {
  const own = entries.get(id);
  const kept = notes.flatMap(({ ref }) => (ref === id ? [] : (entries.get(ref) ?? [])));
  const help = own?.help ?? joined(kept);
  const can = oncePerRoom([id, ...notes.map(({ ref }) => ref)].flatMap((each) => offers.get(each) ?? []));
  return {
    id,
    what: words || (notes[0]?.text ?? ""),
    notes,
    askedBy: [...new Set(notes.map(({ room }) => room))],
    help,
    offers: can,
    state: own?.state ?? furthest(kept) ?? (can.length > 0 || help.trim() !== "" ? "known" : "open"),
  };
}

const joined = (kept: readonly LedgerEntry[]): string =>
  [...new Set(kept.flatMap(({ help }) => help?.trim() || []))].join("; ");

function furthest(kept: readonly LedgerEntry[]): LedgerState | undefined {
  return ledgerStates.findLast((state) => kept.some((entry) => entry.state === state));
}

function oncePerRoom(offers: readonly Offer[]): readonly Offer[] {
  return [...Map.groupBy(offers, ({ room }) => room).values()].flatMap(([first]) => first ?? []);
}
