import type * as Y from "yjs";
import { openLead } from "../../shared/doc/lead.ts";
import { limits } from "../../shared/limits.ts";
import type { Tool } from "../../shared/tools.ts";

/** The tools that whoever leads a room took away, a moment after they did: what was on its way then still comes in. @param now  monotonic ms. */
export function openToolsOff({ doc, now }: Readonly<{ doc: Y.Doc; now(): number }>): () => ReadonlySet<Tool> {
  const { tools } = openLead(doc);
  const offSince = new Map<Tool, number>();
  const look = (at: number): void => {
    for (const [tool, isOn] of tools.current()) {
      if (isOn) offSince.delete(tool);
      else if (!offSince.has(tool)) offSince.set(tool, at);
    }
  };
  look(Number.NEGATIVE_INFINITY);
  tools.subscribe(() => look(now()));
  return () => {
    if (offSince.size === 0) return none;
    const before = now() - limits.roundGraceMs;
    return new Set([...offSince].flatMap(([tool, since]) => (since < before ? [tool] : [])));
  };
}

const none: ReadonlySet<Tool> = new Set();
