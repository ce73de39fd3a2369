import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import type { DocShape } from "../../shared/doc/shape.ts";
import { limits } from "../../shared/limits.ts";
import type { Tool } from "../../shared/tools.ts";
import { type Author, authorsIn } from "./gateAuthors.ts";
import { contentFault } from "./gateContent.ts";
import { itemsIn } from "./gateItems.ts";
import { keptFault } from "./gateKept.ts";
import { orderFault } from "./gateOrder.ts";
import { findPlaces } from "./gatePlaces.ts";
import { usesToolOff } from "./gateTools.ts";

/**
 * What stands before every update, whichever way it came. It looks and changes nothing.
 *
 * - `ok`: well formed, complete, its writer's own, and nothing that the document may not hold. `claims`: client ids that are new
 *   and become this writer's. `clocks`: how far the clients in it are after it.
 * - `known`: brings nothing new.
 * - `toolOff`: it is right, but takes a tool that the room does not have now.
 * - `gap`: something before it is missing; ask for the rest. Never applied: Yjs would wait for ever and tell nobody.
 * - `refused`: `of` is what was wrong, to be counted; `why` is for the log and for tests.
 */
export type Verdict =
  | Readonly<{ kind: "ok"; claims: readonly number[]; clocks: ReadonlyMap<number, number> }>
  | Readonly<{ kind: "known" | "gap" | "toolOff" }>
  | Readonly<{ kind: "refused"; of: Refusal; why: string }>;

export type Refusal = "form" | "author" | "content" | "removal";

export type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** What the gate knows of the document that an update is for. */
export type Known = Readonly<{
  /** Everything accepted so far. */
  doc: Y.Doc;
  shape: DocShape;
  /** Whose client id this is; absent when nobody's yet. */
  authorOf(client: number): Author | undefined;
  /** Whether a backup was put back a short while ago: then browsers hold edits of others that we lack. Absent: never. */
  isHealing?(): boolean;
  /** Tools that nobody in the room has now. Absent: none. */
  toolsOff?(): ReadonlySet<Tool>;
}>;

/**
 * Judges an update, cheapest look first.
 *
 * @param own  the client id of the connection that it came over; absent for the server's own.
 * Source of the attacks that it refuses: the project's list of bad inputs, `test/abuse`. @returns never throws on any bytes.
 */
export function judge(update: Uint8Array, author: Author, known: Known, own?: number): Verdict {
  try {
    const decoded = decode(update);
    if (decoded.structs.length > limits.structsPerUpdate) return refused("form", "too many structs");
    const clocks = clocksAfter(decoded, known.doc.store);
    if (typeof clocks === "string") return clocks === "gap" ? { kind: "gap" } : refused("form", clocks);
    const disorder = orderFault(decoded, clientsIn(update), known.doc.store);
    if (disorder) return refused("form", disorder);
    if (!bringsNews(decoded, known.doc.store)) return { kind: "known" };
    const writer = known.isHealing?.() ? undefined : author; // absent: whoever wrote it
    const authors = authorsIn(decoded, writer, known, own);
    if ("fault" in authors) return refused("author", authors.fault);
    const placeOf = findPlaces(decoded, writer, known);
    const content = contentFault(decoded, writer, known, placeOf);
    if (content) return refused("content", content);
    const removal = keptFault(decoded, writer, known, placeOf);
    if (removal) return refused("removal", removal);
    const off = own === undefined || !writer ? undefined : known.toolsOff?.(); // the server, and who heals it, bring what was made while they had it
    if (off && off.size > 0 && usesToolOff(decoded, writer, known, placeOf, off)) return { kind: "toolOff" };
    return { kind: "ok", claims: authors.claims, clocks };
  } catch (error) {
    return refused("form", error instanceof Error ? error.message : "not an update");
  }
}

let rest: decoding.Decoder | undefined; // of the update that is being decoded

/** Tells where it stopped reading. One class for all updates: a class made for each would slow all of Yjs down. */
class Watched extends Y.UpdateDecoderV1 {
  constructor(decoder: decoding.Decoder) {
    super(decoder);
    rest = decoder;
  }
}

/** @throws Error when it is no update, or when bytes are left after its end: those would travel to everybody unread. */
function decode(update: Uint8Array): Decoded {
  const decoded = Y.decodeUpdateV2(update, Watched);
  if (rest && decoding.hasContent(rest)) throw new Error("bytes after the end");
  return decoded;
}

/** How many clients an update says it holds: its first number. */
const clientsIn = (update: Uint8Array): number => decoding.readVarUint(decoding.createDecoder(update));

const refused = (of: Refusal, why: string): Verdict => ({ kind: "refused", of, why });

/** How far each client in an update is after it; `gap` when something before it is missing, a sentence when it never can be complete. */
function clocksAfter({ structs, ds }: Decoded, store: Y.Doc["store"]): ReadonlyMap<number, number> | string {
  const after = new Map<number, number>();
  const clockOf = (client: number): number => after.get(client) ?? Y.getState(store, client);
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip) return "a skip";
    if (struct.length > limits.docBytes) return "a struct longer than any document";
    if (clock > clockOf(client)) return "gap";
    after.set(client, Math.max(clockOf(client), clock + struct.length));
  }
  const isThere = (id: Y.ID | null): boolean => id === null || id.clock < clockOf(id.client);
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const parent = struct.parent instanceof Y.ID ? struct.parent : null;
    if (!isThere(struct.origin) || !isThere(struct.rightOrigin) || !isThere(parent)) return "gap";
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) if (clock + len > clockOf(client)) return "gap";
  }
  return after;
}

function bringsNews({ structs, ds }: Decoded, store: Y.Doc["store"]): boolean {
  if (structs.some(({ id, length }) => id.clock + length > Y.getState(store, id.client))) return true;
  return [...ds.clients].some(([client, ranges]) =>
    ranges.some(({ clock, len }) => itemsIn(store, client, clock, len).some((struct) => !struct.deleted)),
  );
}
