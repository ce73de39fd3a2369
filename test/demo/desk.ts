import { setTimeout as pause } from "node:timers/promises";
import { generateNKeysBetween } from "fractional-indexing";
import { type DeskLink, openDeskLink } from "../../client/sync/deskLink.ts";
import { api, type Links, type SessionView } from "../../shared/api.ts";
import type { Synthesis } from "../../shared/doc/synthesis.ts";
import type { ClusterId, NoteRef, ThemeId } from "../../shared/ids.ts";
import type { SourcedNote } from "../../shared/synthesis/merge.ts";
import type { Question, Round } from "../../shared/template.ts";
import { allSaved } from "../support/allSaved.ts";
import type { Chance } from "../support/chance.ts";
import { until } from "../support/until.ts";
import { comeIn, type Visitor } from "../support/visitor.ts";
import type { SavedNote } from "./people.ts";
import type { Script } from "./script.ts";

/** Somebody at the desk, with all rooms in sight. */
export type Moderator = Readonly<{
  visitor: Visitor;
  desk: DeskLink;
  /** The session as it is now. */
  look(): Promise<SessionView>;
  startRound(round: Round): Promise<void>;
  stopRound(): Promise<void>;
}>;

/** Follows the moderators' link and sits down. */
export async function sitAtDesk(address: string, links: Links): Promise<Moderator> {
  const visitor = await comeIn(address, links, "moderator");
  const desk = openDeskLink(links.session, visitor.how);
  const { stage, stageLink, link } = desk;
  await until(link.state, (state) => state === "live");
  await until(stageLink.state, (state) => state === "live");
  return {
    visitor,
    desk,
    look: () => visitor.call(api.getSession, { session: links.session, as: "moderator" }),
    async startRound({ id, minutes }) {
      stage.startRound(id, Date.now() + minutes * 60_000);
      await allSaved(stageLink);
    },
    async stopRound() {
      stage.stopRound();
      await allSaved(stageLink);
    },
  };
}

/** How a moderator works: what the notes are about, and how long the hands take. */
type Hands = Readonly<{ script: Script; labels: ReadonlyMap<NoteRef, SavedNote>; chance: Chance; pace: number }>;

/**
 * Puts the notes of one question that say the same together, the largest cluster first, under themes where the template
 * suggests those, and writes a statement over each. Notes that stand alone are left alone.
 */
export async function cluster({ synthesis, notes }: DeskLink, question: Question, hands: Hands): Promise<void> {
  const { script, labels, chance } = hands;
  const own = notes.current().filter((note) => note.question === question.id);
  const groups = [...Map.groupBy(own, ({ ref }) => labels.get(ref)?.label ?? "")]
    .filter(([label]) => script.statementOf(label) !== undefined)
    .sort(([, a], [, b]) => b.length - a.length);
  const headingOf = ([first]: readonly SourcedNote[]): string | undefined =>
    question.themes.length > 0 && first ? script.themeOf(labels.get(first.ref)?.theme ?? "") : undefined;
  const themes = addThemes(
    synthesis,
    question,
    groups.map(([, group]) => headingOf(group)),
    chance,
  );
  const orders = generateNKeysBetween(null, null, groups.length);
  const hesitate = (): Promise<void> => pause(chance.between(10, 30) * hands.pace);
  for (const [at, [label, group]] of groups.entries()) {
    const id = chance.id(12) as ClusterId;
    const { name, says } = script.statementOf(label) ?? { name: "", says: "" };
    const [order = ""] = orders.slice(at);
    synthesis.addCluster({ id, question: question.id, name: "", statement: "", order });
    synthesis.placeNotes(group, id);
    await hesitate();
    synthesis.renameCluster(id, name);
    const theme = themes.get(headingOf(group));
    if (theme !== undefined) synthesis.arrangeCluster(id, theme, order);
    await hesitate();
    synthesis.restateCluster(id, says.slice(0, says.indexOf(" ")));
    await hesitate();
    synthesis.restateCluster(id, says);
  }
}

function addThemes(
  synthesis: Synthesis,
  question: Question,
  headings: readonly (string | undefined)[],
  chance: Chance,
): ReadonlyMap<string | undefined, ThemeId> {
  const names = [...new Set(headings)].filter((name) => name !== undefined);
  const orders = generateNKeysBetween(null, null, names.length);
  return new Map(
    names.map((name, at) => {
      const id = chance.id(12) as ThemeId;
      synthesis.addTheme({ id, question: question.id, name, order: orders[at] ?? "" });
      return [name, id];
    }),
  );
}
