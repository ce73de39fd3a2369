import { settable } from "../../shared/doc/live.ts";
import { closeCodes } from "../../shared/wire.ts";
import type { Link } from "./connect.ts";
import { useLive } from "./useLive.ts";

const notClosed = settable<number | undefined>(undefined);

/** Whether the session of this connection was erased while somebody was in it: what is on the screen must go too. */
export function useErased(link: Link | undefined): boolean {
  return useLive(link?.closedBy ?? notClosed) === closeCodes.erased;
}
