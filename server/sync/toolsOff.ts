import type * as Y from "yjs";
import { openLead } from "../../shared/doc/lead.ts";
import { type DocName, parseDocName, type SessionId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Session } from "../../shared/session.ts";
import { toolsOfRound } from "../../shared/template.ts";
import { type Tool, tools } from "../../shared/tools.ts";

/** What a room has in its round by the template of its session; absent for a document that is no room. */
export async function toolsGivenIn(
  name: DocName,
  find: (id: SessionId) => Promise<Session | undefined>,
): Promise<ReadonlySet<Tool> | undefined> {
  const address = parseDocName(name);
  if (address?.kind !== "room") return undefined;
  const round = (await find(address.session))?.template.rounds.find(({ id }) => id === address.round);
  return round && toolsOfRound(round);
}

type Deps = Readonly<{
  doc: Y.Doc;
  /** What its round has by its template, until whoever leads switches it. */
  given: ReadonlySet<Tool>;
  /** Monotonic ms. */
  now(): number;
}>;

/** The tools that a room does not have, a moment after whoever leads took them away: what was on its way then still comes in. */
export function openToolsOff({ doc, given, now }: Deps): () => ReadonlySet<Tool> {
  const switches = openLead(doc).tools;
  const offSince = new Map<Tool, number>();
  const look = (at: number): void => {
    for (const tool of tools) {
      if (switches.current().get(tool) ?? given.has(tool)) offSince.delete(tool);
      else if (!offSince.has(tool)) offSince.set(tool, at);
    }
  };
  look(Number.NEGATIVE_INFINITY);
  switches.subscribe(() => look(now()));
  return () => {
    if (offSince.size === 0) return none;
    const before = now() - limits.roundGraceMs;
    return new Set([...offSince].flatMap(([tool, since]) => (since < before ? [tool] : [])));
  };
}

const none: ReadonlySet<Tool> = new Set();
