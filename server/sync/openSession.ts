import { type DocAddress, docName, type PersonId, type RoomId, type SessionId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Access, Actor } from "../../shared/roles.ts";
import type { Room, Session } from "../../shared/session.ts";
import type { World } from "../ports.ts";
import { type Activity, openActivity } from "./activity.ts";
import type { Endings } from "./endings.ts";
import { type Feed, openFeed } from "./feed.ts";
import type { OpenDocs } from "./openDocs.ts";
import { openRights, type Rights } from "./rights.ts";
import { openRoster, type RosterDesk } from "./roster.ts";

/** A session with people in it. */
export type OpenSession = Readonly<{
  session: Session;
  rights: Rights;
  roster: RosterDesk;
  /** Whether the session has this document. */
  has(address: DocAddress): boolean;
  /** What rides along on a socket of this document. */
  feedFor(address: DocAddress): Feed;
  /** Staff changed which rooms there are. */
  roomsChanged(session: Session): Promise<void>;
  /** How many edits each room had in each minute. */
  activity: Activity;
}>;

export type OpenSessions = Readonly<{
  /** Counts as a user until `release`. Absent when there is no such session. */
  enter(id: SessionId): Promise<OpenSession | undefined>;
  release(id: SessionId): void;
  /** What somebody may do with a document now. `none` also when it does not exist. */
  access(actor: Actor, address: DocAddress): Promise<Access>;
  /** The session when somebody is in it. */
  current(id: SessionId): OpenSession | undefined;
  /** It is no more, whoever is still on the way out. */
  forget(id: SessionId): void;
  /** Takes other rooms to who is in the session now. */
  roomsChanged(session: Session): Promise<void>;
  peopleByRoom(id: SessionId): ReadonlyMap<RoomId, number>;
  whoIsHere(id: SessionId): ReadonlySet<PersonId>;
  close(): void;
}>;

type Deps = Readonly<{
  docs: OpenDocs;
  endings: Endings;
  world: World;
  find(id: SessionId): Promise<Session | undefined>;
  /** Told once somebody is in it. */
  opened(id: SessionId): void;
}>;
type Entry = {
  users: number;
  opening: Promise<OpenSession | undefined>;
  opened?: OpenSession;
  idle?: ReturnType<typeof setTimeout>;
};

/** The stage and a room's signals reach its people at once; the rooms reach the desk a few times a second. */
const stageTickMs = 0;

const signalsOf = (session: SessionId, room: RoomId): DocAddress => ({ kind: "signals", session, room });

/** What rides along on each socket of a room's documents. */
export const ridingOn = (session: SessionId, room: RoomId): readonly DocAddress[] => [
  { kind: "stage", session },
  signalsOf(session, room),
];

/** The sessions in use: each opened once, with its stage, and kept a while after the last person left. */
export function openSessions({ docs, endings, world, find, opened: tellOpened }: Deps): OpenSessions {
  const entries = new Map<SessionId, Entry>();

  const open = async (id: SessionId): Promise<OpenSession | undefined> => {
    const session = await find(id);
    if (!session) return undefined;
    const stage = await docs.open(docName({ kind: "stage", session: id }));
    const rounds = new Set<string>(session.template.rounds.map((round) => round.id));
    const docsOf = (rooms: readonly Room[]): readonly DocAddress[] =>
      rooms.flatMap(({ id: room }) => [
        signalsOf(id, room),
        ...session.template.rounds.map((round) => ({ kind: "room" as const, session: id, room, round: round.id })),
      ]);
    const feedIn = (room: RoomId): Feed => openFeed(ridingOn(id, room), docs, stageTickMs);
    const inRoom = new Map(session.rooms.map((room) => [room.id, feedIn(room.id)]));
    const activity = openActivity(world.now);
    const roster = openRoster(session, limits.rosterTickMs, world.now);
    const desk = openFeed(docsOf(session.rooms), docs, limits.observeTickMs, (missing) =>
      roster.unreadable(new Set(missing.flatMap((address) => ("room" in address ? [address.room] : [])))),
    );
    const nothing = openFeed([], docs, stageTickMs);
    return {
      session,
      rights: openRights(
        stage,
        () => session.isClosed || endings.isClosed(id),
        () => performance.now(),
      ),
      roster,
      activity,
      async roomsChanged(next) {
        const added = next.rooms.filter((room) => !inRoom.has(room.id));
        for (const { id: room } of added) inRoom.set(room, feedIn(room));
        roster.roomsChanged(next);
        await desk.add(docsOf(added));
      },
      has: (address) =>
        (!("room" in address) || inRoom.has(address.room)) && (!("round" in address) || rounds.has(address.round)),
      feedFor(address) {
        if (address.kind === "synthesis") return desk;
        return (address.kind === "room" && inRoom.get(address.room)) || nothing;
      },
    };
  };
  const drop = (id: SessionId, entry: Entry): void => {
    if (entry.users > 0 || entries.get(id) !== entry) return;
    entries.delete(id);
    if (!entry.opened) return;
    entry.opened.roster.close();
    docs.release(docName({ kind: "stage", session: id }));
  };

  const enter = async (id: SessionId): Promise<OpenSession | undefined> => {
    const entry = entries.get(id) ?? { users: 0, opening: open(id) };
    entries.set(id, entry);
    entry.users += 1;
    clearTimeout(entry.idle);
    try {
      const opened = await entry.opening;
      if (opened && !entry.opened) {
        entry.opened = opened;
        tellOpened(id);
      } else if (opened) return opened;
      else if (entries.get(id) === entry) entries.delete(id);
      return opened;
    } catch (error) {
      if (entries.get(id) === entry) entries.delete(id); // the next one tries again
      throw error;
    }
  };
  const release = (id: SessionId): void => {
    const entry = entries.get(id);
    if (!entry) return;
    entry.users -= 1;
    if (entry.users === 0) entry.idle = setTimeout(() => drop(id, entry), limits.idleDocMs).unref();
  };

  return {
    enter,
    release,
    async access(actor, address) {
      const opened = await enter(address.session);
      if (!opened) return "none";
      release(address.session);
      return opened.has(address) ? opened.rights.access(actor, address) : "none";
    },
    current: (id) => entries.get(id)?.opened,
    forget(id) {
      const entry = entries.get(id);
      entries.delete(id);
      clearTimeout(entry?.idle);
      entry?.opened?.roster.close();
    },
    async roomsChanged(session) {
      await (await entries.get(session.id)?.opening)?.roomsChanged(session);
    },
    peopleByRoom: (id) => entries.get(id)?.opened?.roster.people() ?? new Map(),
    whoIsHere: (id) => entries.get(id)?.opened?.roster.here() ?? new Set(),
    close() {
      for (const { opened, idle } of entries.values()) {
        clearTimeout(idle);
        opened?.roster.close();
      }
    },
  };
}
