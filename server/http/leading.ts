import { fail } from "../../shared/errors.ts";
import type { RoomId } from "../../shared/ids.ts";
import type { leadingRoutes } from "../../shared/leading.ts";
import { isStaff } from "../../shared/roles.ts";
import type { Person } from "../../shared/session.ts";
import { findQuestion } from "../../shared/template.ts";
import type { Tool } from "../../shared/tools.ts";
import type { Asker, Handlers } from "./handle.ts";
import type { Leading, LiveSessions, Place, RoundPlace } from "./live.ts";

type Params = Readonly<Record<string, unknown>>;

/** What rooms are led to do at a question, by their facilitator or for all of them; and everybody's dots. */
export function leadingHandlers({
  live,
}: Readonly<{ live: Pick<LiveSessions, "leading"> }>): Pick<Handlers, keyof typeof leadingRoutes> {
  const { leading } = live;
  /** One room after the other: a session has hundreds, and people are writing in them. */
  const lead = async <Where>(places: readonly Where[], act: (place: Where) => Promise<void>) => {
    for (const place of places) await act(place);
    return {};
  };
  const begin = (asker: Asker, params: Params, room: RoomId | undefined, act: (place: Place) => Promise<void>) => {
    failWhenClosed(asker);
    return lead(placesOf(asker, params, room), act);
  };
  const own = ({ session, person }: Asker, params: Params): Place =>
    placeIn({ session, person }, params, person.room ?? fail("conflict", "Choose a room first."));
  return {
    writePrivately: ({ params, body, ...asker }) => begin(asker, params, body.room, leading.writePrivately),
    revealNotes: ({ params, body, ...asker }) => lead(placesOf(asker, params, body.room), leading.reveal),
    openVote({ params, body: { room, dots, most = dots }, ...asker }) {
      const open: Leading["closeVote"] = (place) => leading.openVote(place, { dots, most });
      return begin(asker, params, room, open);
    },
    closeVote: ({ params, body, ...asker }) => lead(placesOf(asker, params, body.room), leading.closeVote),
    async getDots({ params, ...asker }) {
      return { dots: await leading.dotsOf(own(asker, params), asker.person.id) };
    },
    switchTools({ params, body, ...asker }) {
      failWhenClosed(asker);
      const switches = new Map(Object.entries(body.tools) as [Tool, boolean][]); // its schema knows no other names
      const places = roomsOf(asker, body.room).map((room) => roundIn(asker, params, room));
      return lead(places, (place) => leading.switchTools(place, switches));
    },
    async giveDots({ params, body, ...asker }) {
      failWhenClosed(asker);
      return { dots: await leading.giveDots(own(asker, params), asker.person.id, body.vote, body.dots) };
    },
  };
}

function failWhenClosed({ session }: Asker): void {
  if (session.isClosed) fail("conflict", "This session is closed: its rooms stay read only.");
}

const placesOf = (asker: Asker, params: Params, wanted: RoomId | undefined): readonly Place[] =>
  roomsOf(asker, wanted).map((room) => placeIn(asker, params, room));

/** @throws AppError "forbidden" when it is a room that somebody does not lead. */
function roomsOf(asker: Asker, wanted: RoomId | undefined): readonly RoomId[] {
  if (wanted !== undefined && !isStaff(asker.person.role) && wanted !== asker.person.room)
    fail("forbidden", "A facilitator leads their own room only.");
  return wanted === undefined ? roomsLedBy(asker) : [wanted];
}

function roomsLedBy({ session, person }: Asker): readonly RoomId[] {
  return isStaff(person.role) ? session.rooms.map(({ id }) => id) : roomOf(person);
}

const roomOf = ({ room }: Person): readonly RoomId[] => (room === undefined ? [] : [room]);

/** @throws AppError "not_found" when the session has no such round or room. */
function roundIn({ session }: Asker, { round }: Params, room: RoomId): RoundPlace {
  failWithout(session, room);
  const found = session.template.rounds.find(({ id }) => id === round);
  return found
    ? { session: session.id, room, round: found.id }
    : fail("not_found", "There is no such round in this session.");
}

function failWithout({ rooms }: Asker["session"], room: RoomId): void {
  if (!rooms.some(({ id }) => id === room)) fail("not_found", "There is no such room in this session.");
}

/** @throws AppError "not_found" when the session has no such question or room. */
function placeIn({ session }: Asker, { question }: Params, room: RoomId): Place {
  failWithout(session, room);
  const asked =
    findQuestion(session.template, question) ?? fail("not_found", "There is no such question in this session.");
  return { session: session.id, room, round: asked.round.id, question: asked.question.id };
}
