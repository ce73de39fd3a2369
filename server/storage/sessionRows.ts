import type { DatabaseSync } from "node:sqlite";
import { AppError } from "../../shared/errors.ts";
import type { PersonId, RoomId, SessionId } from "../../shared/ids.ts";
import { type Door, doorOf, type Role, roles } from "../../shared/roles.ts";
import type { Person, Room, Session } from "../../shared/session.ts";
import type { DueSessions, PersonChange, StoredPerson } from "../ports.ts";

type SessionRow = { body: string; keep_days: number; closes_at: number; closed: number };
type PersonRow = {
  session: string;
  id: string;
  role: string;
  name: string;
  room: string | null;
  heads: number;
  speaks_as: string | null;
};

const dayMs = 86_400_000;

/** The rows of sessions and the people in them. */
export function sessionRows(db: DatabaseSync) {
  const insertSession = db.prepare("insert into session (id, code, body) values (?, ?, ?)");
  const insertLife = db.prepare("insert into life (session, keep_days, closes_at, closed) values (?, ?, ?, ?)");
  const find = (where: string) =>
    db.prepare(`select body, keep_days, closes_at, closed from session join life on session = id where ${where}`);
  const byId = find("id = ?");
  const byCode = find("code = ?");
  const dueToClose = find("closed = 0 and closes_at <= ?");
  const dueToErase = find(`closes_at + keep_days * ${dayMs} <= ?`);
  const close = db.prepare("update life set closes_at = ?, closed = 1 where session = ? and closed = 0");
  const insertPerson = db.prepare(
    "insert into person (session, id, role, name, room, token_hash) values (?, ?, ?, ?, ?, ?)",
  );
  const people = (where: string) =>
    db.prepare(`select session, id, role, name, room, heads, speaks_as from person where session = ? and ${where}`);
  const byToken = people("role in (select value from json_each(?)) and token_hash = ?");
  const byPersonId = people("id = ?");
  const inRooms = people("role in (select value from json_each(?))");
  const update = db.prepare(
    "update person set name = coalesce(?, name), room = coalesce(?, room), role = coalesce(?, role), heads = coalesce(?, heads), speaks_as = coalesce(?, speaks_as) where session = ? and id = ?",
  );
  const nextEdition = "'$.roomsEdition', coalesce(body ->> '$.roomsEdition', 0) + 1";
  const setRooms = db.prepare(
    `update session set body = json_set(body, '$.rooms', json(?), ${nextEdition}) where id = ?`,
  );
  const raiseEdition = db.prepare(`update session set body = json_set(body, ${nextEdition}) where id = ?`);
  const moveAll = db.prepare("update person set room = ? where session = ? and room = ?");
  const remove = db.prepare("delete from person where session = ? and id = ?");
  const joined = db.prepare(
    "select room, sum(heads) as people from person where session = ? and room is not null group by room",
  );
  return {
    /** @throws AppError "conflict" when the id or the code is taken. */
    createSession({ keepDays, closesAt, isClosed, ...session }: Session): void {
      if (byId.get(session.id) || byCode.get(session.code)) throw new AppError("conflict", "This code is taken.");
      db.exec("begin immediate");
      try {
        insertSession.run(session.id, session.code, JSON.stringify(session));
        insertLife.run(session.id, keepDays, closesAt, Number(isClosed));
        db.exec("commit");
      } catch (error) {
        if (db.isTransaction) db.exec("rollback");
        throw error;
      }
    },
    sessionById: (id: SessionId): Session | undefined => sessionsIn([byId.get(id)])[0],
    sessionByCode: (code: string): Session | undefined => sessionsIn([byCode.get(code)])[0],
    closeSession(id: SessionId, at: number): void {
      if (close.run(at, id).changes > 0) raiseEdition.run(id); // who has its page open learns of it
    },
    sessionsDue: (now: number): DueSessions => ({
      toClose: sessionsIn(dueToClose.all(now)),
      toErase: sessionsIn(dueToErase.all(now)),
    }),
    addPerson({ session, id, role, name, room, tokenHash }: StoredPerson): void {
      insertPerson.run(session, id, role, name, room ?? null, tokenHash);
    },
    personByToken: (session: SessionId, door: Door, tokenHash: string): Person | undefined =>
      peopleIn([byToken.get(session, rolesBehind(door), tokenHash)])[0],
    personById: (session: SessionId, id: PersonId): Person | undefined => peopleIn([byPersonId.get(session, id)])[0],
    peopleInRooms: (session: SessionId): readonly Person[] =>
      peopleIn(inRooms.all(session, rolesBehind("participant"))),
    updatePerson(session: SessionId, id: PersonId, { name, room, role, heads, speaksAs }: PersonChange): void {
      update.run(name ?? null, room ?? null, role ?? null, heads ?? null, speaksAs ?? null, session, id);
    },
    changeRooms(
      id: SessionId,
      rooms: readonly Room[],
      moved?: Readonly<{ from: RoomId; to: RoomId }>,
    ): Session | undefined {
      db.exec("begin immediate");
      try {
        setRooms.run(JSON.stringify(rooms), id);
        if (moved) moveAll.run(moved.to, id, moved.from);
        db.exec("commit");
      } catch (error) {
        if (db.isTransaction) db.exec("rollback");
        throw error;
      }
      return sessionsIn([byId.get(id)])[0];
    },
    removePerson(session: SessionId, id: PersonId): void {
      remove.run(session, id);
    },
    joinedByRoom(session: SessionId): ReadonlyMap<RoomId, number> {
      const rows = joined.all(session) as { room: RoomId; people: number }[];
      return new Map(rows.map(({ room, people }) => [room, people]));
    },
  };
}

function sessionsIn(rows: readonly unknown[]): readonly Session[] {
  return (rows as readonly (SessionRow | undefined)[]).flatMap((row) => {
    if (!row) return [];
    const session = JSON.parse(row.body) as Omit<Session, "keepDays" | "closesAt" | "isClosed">;
    return [{ ...session, keepDays: row.keep_days, closesAt: row.closes_at, isClosed: row.closed === 1 }];
  });
}

/** The roles of people who came through a door, as JSON. */
function rolesBehind(door: Door): string {
  return JSON.stringify(roles.filter((role) => doorOf(role) === door));
}

function peopleIn(rows: readonly unknown[]): readonly Person[] {
  return (rows as readonly (PersonRow | undefined)[]).flatMap((row) => {
    if (!row) return [];
    const { session, id, role, name, room, heads, speaks_as } = row;
    return [
      {
        session: session as SessionId,
        id: id as PersonId,
        role: role as Role,
        name,
        ...(room !== null && { room: room as RoomId }),
        ...(heads > 1 && { heads }),
        ...(speaks_as !== null && { speaksAs: speaks_as }),
      },
    ];
  });
}
