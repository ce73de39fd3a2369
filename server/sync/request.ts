import * as z from "zod/mini";
import { type DocAddress, parseDocName } from "../../shared/ids.ts";
import type { Person } from "../../shared/session.ts";

/** Who asks for which document. */
export type Request = Readonly<{ address: DocAddress; person: Person; client: number }>;

/** What an address asks for; who asks, the ticket must tell. */
export type Asked = Readonly<{ address: DocAddress; ticket: string; client: number }>;

const Params = z.object({
  ticket: z.string(),
  client: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(0xffff_ffff)),
});

const Turn = z.coerce.number().check(z.int(), z.minimum(1));

/** Reads `<path><document name>?ticket=TICKET&client=ID`. Absent when it is anything else. */
export function readAsked(url: string | undefined, path: string): Asked | undefined {
  const { name, params } = partsOf(url, path);
  const address = parseDocName(name);
  const read = Params.safeParse(params);
  return address && read.success ? { address, ...read.data } : undefined;
}

/** Reads `<path><line id>?turn=N`: the N-th post on a line. Absent when it is anything else. */
export function readPost(url: string | undefined, path: string): Readonly<{ line: string; turn: number }> | undefined {
  const { name, params } = partsOf(url, path);
  const turn = Turn.safeParse(params.turn);
  return turn.success ? { line: name, turn: turn.data } : undefined;
}

/** What stands behind the path, and the parameters. The name is empty when the address is another one. */
function partsOf(url = "", path: string): Readonly<{ name: string; params: Readonly<Record<string, string>> }> {
  if (!URL.canParse(url, "http://host")) return { name: "", params: {} };
  const { pathname, searchParams } = new URL(url, "http://host");
  return {
    name: pathname.startsWith(path) ? pathname.slice(path.length) : "",
    params: Object.fromEntries(searchParams),
  };
}
