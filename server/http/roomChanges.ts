import { fail } from "../../shared/errors.ts";
import type { RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { withApart, withMerged, withName, withRoom } from "../../shared/roomChanges.ts";
import type { Person, Room, Session } from "../../shared/session.ts";
import type { SessionStore } from "../ports.ts";
import { freshFor } from "./freshFor.ts";
import type { Asked, Handlers } from "./handle.ts";
import type { LiveSessions } from "./live.ts";
import { noSuchSession } from "./problems.ts";
import type { InTurn } from "./turns.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "sessionById" | "peopleInRooms" | "changeRooms">;
  live: Pick<LiveSessions, "roomsChanged" | "personChanged" | "changeStage" | "peopleByRoom" | "figuresOf">;
  inTurn: InTurn;
}>;
type Figures = Awaited<ReturnType<LiveSessions["figuresOf"]>>;
type Names = "addRoom" | "renameRoom" | "mergeRoom" | "closeRoom" | "openRoom" | "listRoomFigures";

/** Which rooms there are, changed by staff while people are in them. */
export function roomChangeHandlers({ store, live, inTurn }: Deps): Pick<Handlers, Names> {
  /** One change after the other, each on the rooms as they are by then. */
  const change = ({ id }: Session, make: (now: Session) => readonly Room[], moved?: { from: RoomId; to: RoomId }) =>
    inTurn(id, async () => {
      const now = (await store.sessionById(id)) ?? noSuchSession();
      if (now.isClosed) fail("conflict", "This session is closed: its rooms stay as they are.");
      const people = moved ? (await store.peopleInRooms(id)).filter(({ room }) => room === moved.from) : [];
      const changed = (await store.changeRooms(id, make(now), moved)) ?? noSuchSession();
      await live.roomsChanged(changed);
      for (const person of people) live.personChanged({ ...person, room: moved?.to } satisfies Person);
      return changed;
    });
  const setOpen = async (session: Session, room: RoomId, isOpen: boolean): Promise<void> => {
    if (session.isClosed) fail("conflict", "This session is closed: its rooms stay read only.");
    await live.changeStage(session.id, (stage) => (isOpen ? stage.openRoom(room) : stage.closeRoom(room)));
  };
  const figures = freshFor<Figures>(limits.figuresMs);
  return {
    async addRoom({ session, body }) {
      const { rooms } = await change(session, (now) => withRoom(now.rooms, body));
      return { id: rooms.at(-1)?.id ?? noSuchSession() };
    },

    async renameRoom({ session, params, body }) {
      const room = roomIn(session, params);
      await change(session, (now) => withName(now.rooms, room, body));
      return {};
    },

    async mergeRoom({ session, params, body: { into } }) {
      const from = roomIn(session, params);
      const to = roomIn(session, { room: into });
      const make = (now: Session): readonly Room[] => {
        const people = live.peopleByRoom(now.id);
        if ((people.get(from) ?? 0) + (people.get(to) ?? 0) > limits.peoplePerRoom)
          fail("conflict", `Together they would be more than ${limits.peoplePerRoom} people in one room.`);
        return withMerged(now.rooms, from, to);
      };
      await change(session, make, { from, to });
      await setOpen(session, from, false);
      return {};
    },

    async closeRoom({ session, params }) {
      await setOpen(session, roomIn(session, params), false);
      return {};
    },

    async openRoom({ session, params }) {
      const room = roomIn(session, params);
      const isMerged = session.rooms.some(({ id, mergedInto }) => id === room && mergedInto !== undefined);
      if (isMerged) await change(session, (now) => withApart(now.rooms, room));
      await setOpen(session, room, true);
      return {};
    },

    async listRoomFigures({ session }) {
      const told = await figures(session.id, () => live.figuresOf(session));
      return told.map(({ edits, notes, ...room }) => ({
        ...room,
        ...(notes && { notes: { ...notes } }),
        edits: [...edits],
      }));
    },
  };
}

function roomIn({ rooms }: Session, params: Asked<unknown>["params"]): RoomId {
  return rooms.find(({ id }) => id === params.room)?.id ?? fail("not_found", "There is no such room in this session.");
}
