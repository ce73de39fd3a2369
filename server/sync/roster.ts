import {
  type DocAddress,
  type DocName,
  docName,
  type PersonId,
  type QuestionId,
  type RoomId,
} from "../../shared/ids.ts";
import { isStaff } from "../../shared/roles.ts";
import { countedFor } from "../../shared/roomChanges.ts";
import type { Person, Session } from "../../shared/session.ts";
import type { RoomCard, RosterPerson } from "../../shared/wire.ts";
import type { Guest } from "./connection.ts";
import { rosterFrame } from "./frames.ts";
import type { Reader } from "./liveDoc.ts";

/** Who is where in one session: the only source of names and head counts. */
export type RosterDesk = Readonly<{
  enter(reader: Reader, guest: Guest): void;
  leave(reader: Reader): void;
  /** Somebody wrote in this room. */
  wrote(room: RoomId): void;
  /** So many notes somebody wrote for themselves, by question: the room sees how many there are, and nothing else. */
  drafted(name: DocName, room: RoomId, notes: ReadonlyMap<QuestionId, number>): void;
  /** Somebody took another name or room, or others came to sit at their device. */
  changed(person: Person): void;
  /** How many participants are in each room: each device once, with all who sit at it, also when they only wait at the stage. */
  people(): ReadonlyMap<RoomId, number>;
  /** Staff changed which rooms there are. */
  roomsChanged(session: Session): void;
  /** Of these rooms not everything can be read. */
  unreadable(rooms: ReadonlySet<RoomId>): void;
  /** Everybody who has a document open. */
  here(): ReadonlySet<PersonId>;
  close(): void;
}>;

/**
 * @param tickMs  a room's roster goes out at most this often, the room cards too.
 * @param now     epoch ms: what goes out is read against clocks of people.
 */
export function openRoster(session: Session, tickMs: number, now: () => number): RosterDesk {
  const guests = new Map<Reader, Guest>();
  const activeAt = new Map<RoomId, number>();
  const stale = new Set<string>(); // places whose people have not been told yet
  let tick: ReturnType<typeof setTimeout> | undefined;
  let { rooms, roomsEdition: edition } = session;
  let unreadable: ReadonlySet<RoomId> = new Set();

  const drafts = new Map<DocName, Readonly<{ room: RoomId; notes: ReadonlyMap<QuestionId, number> }>>();

  const placeOf = (address: DocAddress): string => {
    if (address.kind === "drafts") return docName(address); // who writes for themselves sees nobody there
    return "room" in address ? placeOfRoom(address.room) : address.kind;
  };
  const placeOfRoom = (room: RoomId): string => `room ${room}`;
  const peopleAt = (place: string): readonly RosterPerson[] => {
    const people = new Map<string, RosterPerson>();
    for (const { person, client, address } of guests.values()) {
      if (placeOf(address) !== place) continue;
      const id = session.anonymous ? String(client) : person.id; // no lasting id of anybody travels there
      const clients = [...(people.get(id)?.clients ?? []), client];
      people.set(id, {
        id,
        name: session.anonymous ? "" : person.name,
        clients,
        ...(headsOf(person) > 1 && { heads: headsOf(person) }),
        ...(person.role === "facilitator" && { leads: true }),
        ...(isStaff(person.role) && "room" in address && { visits: true }),
      });
    }
    return [...people.values()];
  };
  const draftsAt = (place: string): Readonly<Record<string, number>> => {
    const sums = new Map<string, number>();
    for (const { room, notes } of drafts.values())
      if (placeOfRoom(room) === place)
        for (const [question, count] of notes) sums.set(question, (sums.get(question) ?? 0) + count);
    return Object.fromEntries(sums);
  };
  const people = (): ReadonlyMap<RoomId, number> => {
    const inRoom = new Map<RoomId, Map<string, number>>();
    for (const { person } of guests.values()) {
      if (person.room === undefined || isStaff(person.role)) continue;
      const heads = inRoom.get(person.room) ?? new Map<string, number>();
      inRoom.set(person.room, heads.set(person.id, headsOf(person)));
    }
    return new Map([...inRoom].map(([room, heads]) => [room, [...heads.values()].reduce((sum, n) => sum + n, 0)]));
  };
  const cards = (): Readonly<Record<string, RoomCard>> => {
    const present = people();
    const into = countedFor(rooms);
    const entries = rooms.map(({ id }): [string, RoomCard] => {
      const active = activeAt.get(id);
      const other = into.get(id);
      const card = {
        people: present.get(id) ?? 0,
        ...(active !== undefined && { activeAt: active }),
        ...(other !== undefined && { into: other }),
        ...(unreadable.has(id) && { unreadable: true as const }),
      };
      return [id, card];
    });
    return Object.fromEntries(entries);
  };
  const tellAll = (): void => {
    tick = undefined;
    const frames = new Map<string, Uint8Array>();
    for (const place of stale) {
      const written = draftsAt(place);
      const roster = {
        now: now(),
        ...(edition !== undefined && { edition }),
        people: peopleAt(place),
        ...(Object.keys(written).length > 0 && { drafts: written }),
        ...(place === "synthesis" && { rooms: cards() }),
      };
      frames.set(place, rosterFrame(roster));
    }
    stale.clear();
    for (const [reader, { address }] of guests) {
      const frame = frames.get(placeOf(address));
      if (frame) reader.send(frame);
    }
  };
  const changed = (place: string): void => {
    stale.add(place);
    stale.add("synthesis"); // the desk sees all rooms
    tick ??= setTimeout(tellAll, tickMs).unref();
  };

  return {
    enter(reader, guest) {
      guests.set(reader, guest);
      changed(placeOf(guest.address));
    },
    leave(reader) {
      const guest = guests.get(reader);
      guests.delete(reader);
      if (guest) changed(placeOf(guest.address));
    },
    wrote(room) {
      activeAt.set(room, now());
      changed("synthesis");
    },
    drafted(name, room, notes) {
      if (notes.size > 0) drafts.set(name, { room, notes });
      else if (!drafts.delete(name)) return;
      changed(placeOfRoom(room));
    },
    changed({ id, name, room, heads }) {
      for (const [reader, guest] of guests) {
        if (guest.person.id !== id) continue;
        const person = { ...guest.person, name, heads, ...(room !== undefined && { room }) }; // the role is the line's own
        guests.set(reader, { ...guest, person });
        changed(placeOf(guest.address));
      }
    },
    roomsChanged(next) {
      ({ rooms, roomsEdition: edition } = next);
      for (const { address } of guests.values()) changed(placeOf(address));
    },
    people,
    unreadable(found) {
      unreadable = found;
      changed("synthesis");
    },
    here: () => new Set([...guests.values()].map(({ person }) => person.id)),
    close: () => clearTimeout(tick),
  };
}

function headsOf({ heads = 1 }: Person): number {
  return heads;
}
