import { AppError, fail } from "../../shared/errors.ts";
import type { RoomId, RoundId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { isStaff } from "../../shared/roles.ts";
import { roomsIn } from "../../shared/roomChanges.ts";
import type { Person, Session } from "../../shared/session.ts";
import { statementsOf } from "../../shared/synthesis/roomStatements.ts";
import type { World } from "../ports.ts";
import { stillOpen } from "./calling.ts";
import type { Asked, Handlers } from "./handle.ts";
import type { LiveSessions } from "./live.ts";
import { openPaces } from "./paces.ts";
import { noSuchSession } from "./problems.ts";

type Deps = Readonly<{ live: Pick<LiveSessions, "changeSignals" | "synthesisOf">; world: World }>;
type Names = "raiseHand" | "takeHand" | "lowerHand" | "markDone" | "extendRoom" | "checkRoom" | "listStatements";
type Here = Readonly<{ session: Session; person: Person; params: Asked<unknown>["params"] }>;

const minuteMs = 60_000;

/** How a room asks for help, says that it is done, takes more time, and looks back on what it wrote. */
export function facilitationHandlers({ live, world }: Deps): Pick<Handlers, Names> {
  const paces = openPaces(limits.signals, () => performance.now());
  /** The room in the address, for who may tell something there now. */
  const tellingIn = (here: Here): RoomId => {
    stillOpen(here.session);
    const room = roomOf(here);
    if (!paces.mayGo(`${here.session.id} ${room}`))
      fail("too_many", "This room tells a lot in a short time. Wait a minute.");
    return room;
  };
  return {
    async raiseHand({ body: { line }, ...here }) {
      const at = world.now();
      await live.changeSignals(here.session.id, tellingIn(here), ({ hand, setHand }) =>
        setHand({ ...hand.current(), at: hand.current()?.at ?? at, line }),
      );
      return {};
    },

    async takeHand(here) {
      const at = world.now();
      const takenBy = here.session.anonymous ? "" : here.person.name;
      await live.changeSignals(here.session.id, tellingIn(here), ({ hand, setHand }) => {
        const up = hand.current() ?? fail("conflict", "This room does not ask for anybody any more.");
        if (up.takenAt === undefined) setHand({ ...up, takenAt: at, takenBy });
      });
      return {};
    },

    async lowerHand(here) {
      await live.changeSignals(here.session.id, tellingIn(here), ({ setHand }) => setHand(undefined));
      return {};
    },

    async markDone({ body: { round, done }, ...here }) {
      const known = roundIn(here.session, round);
      const doneAt = done ? world.now() : undefined;
      await live.changeSignals(here.session.id, tellingIn(here), ({ setDone }) => setDone(known, doneAt));
      return {};
    },

    async extendRoom({ body: { round, minutes }, ...here }) {
      const known = roundIn(here.session, round);
      const extraMs = await live.changeSignals(here.session.id, tellingIn(here), ({ rounds, setExtra }) => {
        const next = (rounds.current().get(known)?.extraMs ?? 0) + minutes * minuteMs;
        if (next > limits.roomExtraMs)
          fail("conflict", `A room goes on for ${limits.roomExtraMs / minuteMs} minutes longer at most.`);
        setExtra(known, next);
        return next;
      });
      return { extraMs };
    },

    async checkRoom({ body: { round, verdict, words }, ...here }) {
      const known = roundIn(here.session, round);
      const check = { verdict, words, at: world.now() };
      await live.changeSignals(here.session.id, tellingIn(here), ({ setCheck }) => setCheck(known, check));
      return {};
    },

    async listStatements(here) {
      const found = statementsOf(roomsIn(roomOf(here), here.session.rooms), await live.synthesisOf(here.session.id));
      return found.map(({ notes, ...said }) => ({ ...said, notes: [...notes] }));
    },
  };
}

/** For staff, and for who sits in it. To everybody else the room does not exist. */
export function roomOf({ session, person, params }: Here): RoomId {
  const room = session.rooms.find(({ id }) => id === params.room)?.id;
  return room !== undefined && (isStaff(person.role) || person.room === room) ? room : noSuchSession();
}

function roundIn({ template }: Session, wanted: RoundId): RoundId {
  const round = template.rounds.find(({ id }) => id === wanted)?.id;
  if (round === undefined)
    throw new AppError("invalid", `There is no round “${wanted}” in this session.`, { path: "round" });
  return round;
}
