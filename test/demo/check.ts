import { api, type Links, type SessionView } from "../../shared/api.ts";
import { until } from "../support/until.ts";
import { type Moderator, sitAtDesk } from "./desk.ts";
import type { SavedNote } from "./people.ts";

/** What somebody finds who was never here before. */
export type Found = Readonly<{
  reader: Moderator;
  view: SessionView;
  /** How many notes the API lists. */
  notes: number;
  clusters: number;
  /** Saved notes that are not there with their words: not in the API, or not at the desk. */
  lost: readonly SavedNote[];
}>;

/** Comes in as a moderator who holds nothing but the link, and looks for every note that was said to be saved. */
export async function whatIsThere(address: string, links: Links, saved: readonly SavedNote[]): Promise<Found> {
  const reader = await sitAtDesk(address, links);
  const { notes, synthesis } = reader.desk;
  await until(notes, (all) => all.length >= saved.length).catch(() => {}); // if not, the count tells
  const { notes: listed } = await reader.visitor.call(api.listNotes, { session: links.session, as: "moderator" });
  const inApi = wordsByRef(listed);
  const atDesk = wordsByRef(notes.current());
  return {
    reader,
    view: await reader.look(),
    notes: listed.length,
    clusters: synthesis.clusters.current().length,
    lost: saved.filter(({ ref, text }) => inApi.get(ref) !== text.trim() || atDesk.get(ref) !== text.trim()),
  };
}

/** What each note says. */
export function wordsByRef(notes: readonly Readonly<{ ref: string; text: string }>[]): ReadonlyMap<string, string> {
  return new Map(notes.map(({ ref, text }) => [ref, text]));
}
