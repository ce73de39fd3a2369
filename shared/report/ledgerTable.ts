import { type Block, plain } from "../blocks.ts";
import type { RoomId } from "../ids.ts";
import type { Room } from "../session.ts";
import type { LedgerRow } from "../synthesis/ledger.ts";
import type { TableWords } from "./tableWords.ts";

/** More rooms than this are counted: a row must stay readable. */
const mostNames = 6;

/** What the rooms do not know, who asks it, and who could help. Nothing when nobody asked anything. */
export function ledgerTable(
  rows: readonly LedgerRow[],
  rooms: readonly Pick<Room, "id" | "name">[],
  { ledger: words }: TableWords,
): readonly Block[] {
  if (rows.length === 0) return [];
  const names = new Map(rooms.map(({ id, name }) => [id, name]));
  const named = (ids: readonly RoomId[]): string => {
    const known = ids.flatMap((id) => names.get(id) ?? []);
    return words.rooms(known.slice(0, mostNames), Math.max(0, known.length - mostNames));
  };
  return [
    { type: "paragraph", spans: plain(words.about) },
    {
      type: "table",
      head: words.head,
      rows: rows.map(({ what, askedBy, help, offers, state }) => [
        what,
        named(askedBy),
        [help.trim(), named(offers.map(({ room }) => room))].filter(Boolean).join("; "),
        words.states[state],
      ]),
    },
  ];
}
