import * as z from "zod/mini";
import { AppError } from "./errors.ts";
import type { RoomId } from "./ids.ts";
import { limits } from "./limits.ts";
import { branded, line, nothing, route, staff } from "./route.ts";
import type { Room } from "./session.ts";

const name = line(limits.nameLength);
const done = z.strictObject({});

const RoomFigures = z.strictObject({
  room: branded<RoomId>(),
  notes: z.optional(z.record(z.string(), z.number())),
  edits: z.array(z.number()),
  largestShare: z.optional(z.number()),
});
/** What a room wrote, in numbers, and how busy it is, see `listRoomFigures`. */
export type RoomFigures = z.infer<typeof RoomFigures>;

/** How staff change which rooms there are while people are in them: part of `api`. */
export const roomChangeRoutes = {
  addRoom: route({
    method: "POST",
    path: "/api/sessions/:session/rooms",
    summary: "Adds a room; people can choose it at once.",
    as: staff,
    body: z.strictObject({ name, region: z.optional(name) }),
    answer: z.strictObject({ id: branded<RoomId>() }),
  }),
  renameRoom: route({
    method: "PATCH",
    path: "/api/sessions/:session/rooms/:room",
    summary: "Gives a room another name, and another region or none.",
    as: staff,
    body: z.strictObject({ name, region: z.optional(name) }),
    answer: done,
  }),
  mergeRoom: route({
    method: "POST",
    path: "/api/sessions/:session/rooms/:room/merge",
    summary:
      "Makes a room part of another: its people move there, it becomes read only, and its notes count for the other room. Opening it again takes them apart; people stay where they are.",
    as: staff,
    body: z.strictObject({ into: branded<RoomId>() }),
    answer: done,
  }),
  listRoomFigures: route({
    method: "GET",
    path: "/api/sessions/:session/rooms/figures",
    summary:
      "What each room wrote, in numbers, and how busy it is. `notes`: how many by question, of all rounds and of all rooms that became part of it; absent when not all of them can be read. `edits`: how many a minute over the last half hour, the present one last, since the server started. `largestShare` (0 to 1): the part of the notes that one person wrote, without telling who; absent with few notes.",
    as: staff,
    body: nothing,
    answer: z.array(RoomFigures),
  }),
} as const;

/** The rooms that people can be in: all but those that became part of another. */
export function standingRooms<R extends Pick<Room, "mergedInto">>(rooms: readonly R[]): R[] {
  return rooms.filter(({ mergedInto }) => mergedInto === undefined);
}

/** For which room the notes of each merged room count, also when that one was merged later in its turn. */
export function countedFor(rooms: readonly Pick<Room, "id" | "mergedInto">[]): ReadonlyMap<RoomId, RoomId> {
  const next = new Map(rooms.flatMap(({ id, mergedInto }) => (mergedInto === undefined ? [] : [[id, mergedInto]])));
  const endOf = (room: RoomId, most = rooms.length): RoomId => {
    const into = next.get(room);
    return into === undefined || most === 0 ? room : endOf(into, most - 1);
  };
  return new Map([...next.keys()].map((room) => [room, endOf(room)]));
}

/**
 * How many took part in each room: who chose it here, and who did when the session was held that this was read in from.
 *
 * @param counted  who chose it here; rooms without any may be absent.
 */
export function joinedIn(
  rooms: readonly Pick<Room, "id" | "mergedInto" | "joinedBefore">[],
  counted: ReadonlyMap<RoomId, number>,
): ReadonlyMap<RoomId, number> {
  const into = countedFor(rooms);
  const joined = new Map(counted);
  for (const { id, joinedBefore = 0 } of rooms) {
    const room = into.get(id) ?? id;
    if (joinedBefore > 0) joined.set(room, (joined.get(room) ?? 0) + joinedBefore);
  }
  return joined;
}

/** A room without what only the server keeps of it. */
export function asSeen(room: Room): Omit<Room, "joinedBefore"> {
  const { joinedBefore: _, ...seen } = room;
  return seen;
}

/** A room and all that became part of it: whose notes count for it. */
export function roomsIn(room: RoomId, rooms: readonly Pick<Room, "id" | "mergedInto">[]): ReadonlySet<RoomId> {
  return new Set([room, ...[...countedFor(rooms)].flatMap(([part, whole]) => (whole === room ? [part] : []))]);
}

/** @throws AppError "conflict" when there are as many as may be, "invalid" when the name is taken. */
export function withRoom(rooms: readonly Room[], added: Pick<Room, "name" | "region">): readonly Room[] {
  if (rooms.length >= limits.rooms) throw new AppError("conflict", `A session has ${limits.rooms} rooms at most.`);
  refuseTaken(rooms, added.name);
  const taken = new Set<string>(rooms.map(({ id }) => id)); // a session that was read in may call its rooms anything
  let number = rooms.length + 1;
  while (taken.has(`r${number}`)) number += 1;
  return [...rooms, { id: `r${number}` as RoomId, ...added }];
}

/** @throws AppError "invalid" when another room has this name. */
export function withName(
  rooms: readonly Room[],
  id: RoomId,
  { name, region }: Pick<Room, "name" | "region">,
): readonly Room[] {
  refuseTaken(
    rooms.filter((room) => room.id !== id),
    name,
  );
  return rooms.map((room) => (room.id === id ? { ...without(room, "region"), name, ...(region && { region }) } : room));
}

/** @throws AppError "conflict" when either is part of another room already, or both are the same. */
export function withMerged(rooms: readonly Room[], id: RoomId, into: RoomId): readonly Room[] {
  const stands = (room: RoomId): boolean => standingRooms(rooms).some((one) => one.id === room);
  if (id === into || !stands(id) || !stands(into))
    throw new AppError("conflict", "Two rooms that are both still there can become one.");
  return rooms.map((room) => (room.id === id ? { ...room, mergedInto: into } : room));
}

/** Makes a merged room one of its own again. */
export function withApart(rooms: readonly Room[], id: RoomId): readonly Room[] {
  return rooms.map((room) => (room.id === id ? without(room, "mergedInto") : room));
}

function without(room: Room, field: "region" | "mergedInto"): Room {
  const { [field]: _, ...rest } = room;
  return rest;
}

/** People choose their room by its name, so each name may be there once; capitals make no difference. */
function refuseTaken(rooms: readonly Room[], name: string): void {
  if (!rooms.some((room) => room.name.toLowerCase() === name.toLowerCase())) return;
  throw new AppError("invalid", `There is a room called “${name}” already.`, { path: "name" });
}
