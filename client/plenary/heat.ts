import type { RoomId } from "../../shared/ids.ts";
import type { Finding, QuestionFindings } from "../../shared/synthesis/findings.ts";

/** One row of the heat map. `notes`: how many each room wrote about it; rooms without any are absent. */
export type HeatRow = Readonly<{ id: string; name: string; rooms: number; notes: ReadonlyMap<RoomId, number> }>;

/** A question's themes with the rooms behind them; a group without a theme stands for itself. Most rooms first. */
export function heatRows(findings: QuestionFindings | undefined): readonly HeatRow[] {
  const rows = (findings?.groups ?? []).flatMap(({ theme, findings: under }) =>
    theme
      ? [rowOf(theme.id, theme.name.trim(), under)]
      : under.map((finding) => rowOf(finding.cluster.id, nameOf(finding), [finding])),
  );
  return [...rows].sort((a, b) => b.rooms - a.rooms);
}

function rowOf(id: string, name: string, findings: readonly Finding[]): HeatRow {
  const refs = new Set<string>();
  const notes = new Map<RoomId, number>();
  for (const { support } of findings)
    for (const note of support.notes) {
      if (refs.has(note.ref)) continue; // a note counts once, also when it lies in two groups of the theme
      refs.add(note.ref);
      notes.set(note.room, (notes.get(note.room) ?? 0) + 1);
    }
  return { id, name, rooms: notes.size, notes };
}

/** A group by its short name; by its statement as long as it has none. */
export function nameOf({ cluster, words }: Finding): string {
  return cluster.name.trim() || words;
}
