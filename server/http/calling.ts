import type { Look } from "../../shared/doc/calls.ts";
import { AppError, fail } from "../../shared/errors.ts";
import type { AnnouncementId, QuestionId, RoomId } from "../../shared/ids.ts";
import { isStaff } from "../../shared/roles.ts";
import type { Person, Session } from "../../shared/session.ts";
import { findQuestion } from "../../shared/template.ts";
import type { World } from "../ports.ts";
import type { Handlers } from "./handle.ts";
import type { LiveSessions } from "./live.ts";
import { noSuchSession } from "./problems.ts";

type Deps = Readonly<{ live: Pick<LiveSessions, "changeStage" | "changeSignals">; world: World }>;

const announcementIdLength = 16;

/** How moderators and facilitators call out: what is said, and where everybody should look. */
export function callingHandlers({ live, world }: Deps): Pick<Handlers, "announce" | "point"> {
  return {
    async announce({ session, body: { words, rooms, seconds } }) {
      stillOpen(session);
      const at = world.now();
      const id = world.randomId(announcementIdLength) as AnnouncementId;
      const said = { id, words, at, ...(seconds !== undefined && { until: at + seconds * 1000 }) };
      if (!rooms) await live.changeStage(session.id, ({ announce }) => announce(said));
      const told = new Set(rooms?.map((room) => roomIn(session, room, "rooms"))); // all are looked up before one is told
      for (const room of told) await live.changeSignals(session.id, room, ({ announce }) => announce(said));
      return {};
    },

    async point({ session, person, body: { room: wanted, question, note, follow } }) {
      stillOpen(session);
      const room = isStaff(person.role) ? wanted && roomIn(session, wanted, "room") : ownRoom(person, wanted);
      const look: Look | undefined = question && {
        at: world.now(),
        by: person.role === "facilitator" ? "facilitator" : "moderator",
        ...whereIs(session, question),
        ...(note !== undefined && { note }),
        follow,
      };
      if (room === undefined) await live.changeStage(session.id, (stage) => stage.point(look));
      else await live.changeSignals(session.id, room, (signals) => signals.point(look));
      return {};
    },
  };
}

/** In a closed session nobody calls, asks or answers any more. */
export function stillOpen({ isClosed }: Session): void {
  if (isClosed) fail("conflict", "This session is closed: nothing can be said or asked in it any more.");
}

function ownRoom({ room }: Person, wanted: RoomId | undefined): RoomId {
  return room !== undefined && (wanted === undefined || wanted === room) ? room : noSuchSession();
}

function roomIn({ rooms }: Session, wanted: RoomId, path: string): RoomId {
  const room = rooms.find(({ id }) => id === wanted)?.id;
  if (room === undefined) throw new AppError("invalid", `There is no room “${wanted}” in this session.`, { path });
  return room;
}

function whereIs({ template }: Session, question: QuestionId): Pick<Look, "round" | "question"> {
  const round = findQuestion(template, question)?.round.id;
  if (round === undefined)
    throw new AppError("invalid", `There is no question “${question}” in this session.`, { path: "question" });
  return { round, question };
}
