import type { SessionId } from "../shared/ids.ts";
import type { Admitted } from "../shared/ticket.ts";

/** What came with the last way in, until the room's connection is made. */
let kept: Readonly<{ session: SessionId; admitted: Admitted }> | undefined;

export function keepAdmitted(session: SessionId, admitted: Admitted | undefined): void {
  kept = admitted && { session, admitted };
}

/** The ticket to a document that came with the way in; handed over once, because it is good once. */
export function takeAdmitted(session: SessionId, document: string): Admitted | undefined {
  if (kept?.session !== session || kept.admitted.document !== document) return undefined;
  const { admitted } = kept;
  kept = undefined;
  return admitted;
}
