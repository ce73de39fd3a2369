import type { RoundId } from "../../../shared/ids.ts";
import type { RoomRow } from "./roomRows.ts";

/** After so long a room with people in it is worth a look, ms. */
export const worthALookMs = 3 * 60_000;

/** From this part of the notes on one person writes nearly everything. */
const nearlyAll = 0.8;

/** What the wall can be narrowed to. */
export const filters = ["all", "silent", "hand", "oneWriter", "done", "busy", "checked", "nobody", "closed"] as const;
export type Filter = (typeof filters)[number];

/** What decides how a room stands. `now`: epoch ms on the server's clock; `open`: people can write. */
export type Moment = Readonly<{ now: number; open: boolean; round: RoundId | undefined }>;

/** Whether a room fits. Silence counts only where people are who could write. */
export function fits(row: RoomRow, filter: Filter, moment: Moment): boolean {
  const told = moment.round === undefined ? undefined : row.tells?.rounds.get(moment.round);
  const checks: Readonly<Record<Filter, () => boolean>> = {
    all: () => true,
    silent: () => isSilent(row, moment),
    hand: () => row.tells?.hand !== undefined,
    oneWriter: () => oneWriterShare(row) !== undefined,
    done: () => told?.doneAt !== undefined,
    busy: () => row.people > 0 && told?.doneAt === undefined,
    checked: () => told?.check !== undefined,
    nobody: () => row.people === 0,
    closed: () => row.isClosed,
  };
  return checks[filter]();
}

/** People are there, can write, and did not for a while; or not at all since the server started. */
function isSilent(row: RoomRow, { now, open }: Moment): boolean {
  return open && row.people > 0 && (row.activeAt === undefined || now - row.activeAt >= worthALookMs);
}

/** Which part of the notes one person wrote, where that is nearly all and others sit there too. Absent otherwise. */
export function oneWriterShare({ people, largestShare }: RoomRow): number | undefined {
  return people > 1 && largestShare !== undefined && largestShare >= nearlyAll ? largestShare : undefined;
}
