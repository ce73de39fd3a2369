import { type Block, plain } from "../blocks.ts";
import type { RoomId } from "../ids.ts";
import type { Room } from "../session.ts";
import type { LedgerRow } from "../synthesis/ledger.ts";
import type { TableWords } from "./tableWords.ts";

/** More rooms than this are counted: a row must stay readable. */
const mostNames = 6;
/** Beyond so many rows only what somebody worked on is listed: pages of loose notes say no more than the appendix does. */
const mostRows = 20;

/** What the rooms do not know, who asks it, and who could help. Nothing when nobody asked anything. */
export function ledgerTable(
  all: readonly LedgerRow[],
  rooms: readonly Pick<Room, "id" | "name">[],
  { ledger: words }: TableWords,
): readonly Block[] {
  const rows = all.length > mostRows ? all.filter(isWorkedOn) : all;
  if (rows.length === 0) return [];
  const left = all.length - rows.length;
  const rest: readonly Block[] = left > 0 ? [{ type: "paragraph", spans: plain(words.rest(left)) }] : [];
  const names = new Map(rooms.map(({ id, name }) => [id, name]));
  const named = (ids: readonly RoomId[]): string => {
    const known = ids.flatMap((id) => names.get(id) ?? []);
    return words.rooms(known.slice(0, mostNames), Math.max(0, known.length - mostNames));
  };
  const lines = rows.map(({ what, askedBy, help, offers, state }) => ({
    asked: [what, named(askedBy)],
    help: [help.trim(), named(offers.map(({ room }) => room))].filter(Boolean).join("; "),
    state: words.states[state],
  }));
  const [what, askedBy, ...more] = words.head;
  const isAnyKnown = lines.some(({ help }) => help !== "") || rows.some(({ state }) => state !== "open");
  if (!isAnyKnown)
    // as long as nobody knows anything two columns would only say so
    return [
      { type: "paragraph", spans: plain(words.aboutOpen) },
      { type: "table", head: [what, askedBy], rows: lines.map(({ asked }) => asked) },
      ...rest,
    ];
  return [
    { type: "paragraph", spans: plain(words.about) },
    {
      type: "table",
      head: [what, askedBy, ...more],
      rows: lines.map(({ asked, help, state }) => [...asked, help, state]),
    },
    ...rest,
  ];
}

/** It is a group, or somebody noted something with it. */
const isWorkedOn = ({ id, notes: [first], help, offers, state }: LedgerRow): boolean =>
  id !== first?.ref || help.trim() !== "" || offers.length > 0 || state !== "open";
