import { openStage, type Scene } from "../../shared/doc/stage.ts";
import type { DocAddress, RoundId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { type Access, type Actor, accessTo } from "../../shared/roles.ts";
import type { LiveDoc } from "./liveDoc.ts";

/** Answers "may this person write here, now?" for one session, from what is on its stage. */
export type Rights = Readonly<{ access(actor: Actor, address: DocAddress): Access }>;

/** @param isClosed  whether the session is closed by now. @param now  monotonic ms. */
export function openRights(stage: LiveDoc, isClosed: () => boolean, now: () => number): Rights {
  const { scene, closedRooms } = openStage(stage.doc);
  let seen = scene.current();
  let closing: { round: RoundId; until: number } | undefined;
  scene.subscribe(() => {
    const next = scene.current();
    if (openRound(seen) !== undefined && openRound(seen) !== openRound(next))
      closing = { round: openRound(seen) as RoundId, until: now() + limits.roundGraceMs };
    seen = next;
  });
  return {
    access(actor, address) {
      const moment = {
        openRound: openRound(scene.current()),
        closedRooms: closedRooms.current(),
        isClosed: isClosed(),
      };
      const access = accessTo(actor, address, moment);
      if (access !== "read" || !closing || now() > closing.until) return access;
      return accessTo(actor, address, { ...moment, openRound: closing.round }); // keystrokes that were on their way when the round closed
    },
  };
}

function openRound({ round, open }: Scene): RoundId | undefined {
  return open ? round : undefined;
}
