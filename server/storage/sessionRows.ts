import type { DatabaseSync } from "node:sqlite";
import { AppError } from "../../shared/errors.ts";
import type { PersonId, RoomId, SessionId } from "../../shared/ids.ts";
import type { Role } from "../../shared/roles.ts";
import type { Person, Session } from "../../shared/session.ts";
import type { StoredPerson } from "../ports.ts";

type PersonRow = { session: string; id: string; role: string; name: string; room: string | null };

/** The rows of sessions and the people in them. */
export function sessionRows(db: DatabaseSync) {
  const insertSession = db.prepare("insert into session (id, code, body) values (?, ?, ?)");
  const byId = db.prepare("select body from session where id = ?");
  const byCode = db.prepare("select body from session where code = ?");
  const insertPerson = db.prepare(
    "insert into person (session, id, role, name, room, token_hash) values (?, ?, ?, ?, ?, ?)",
  );
  const byToken = db.prepare(
    "select session, id, role, name, room from person where session = ? and role = ? and token_hash = ?",
  );
  const update = db.prepare(
    "update person set name = coalesce(?, name), room = coalesce(?, room) where session = ? and id = ?",
  );
  const remove = db.prepare("delete from person where session = ? and id = ?");
  const joined = db.prepare(
    "select room, count(*) as people from person where session = ? and role = 'participant' and room is not null group by room",
  );
  const sessionOf = (row: unknown): Session | undefined =>
    row ? (JSON.parse((row as { body: string }).body) as Session) : undefined;

  return {
    /** @throws AppError "conflict" when the id or the code is taken. */
    createSession(session: Session): void {
      if (byId.get(session.id) || byCode.get(session.code)) throw new AppError("conflict", "This code is taken.");
      insertSession.run(session.id, session.code, JSON.stringify(session));
    },
    sessionById: (id: SessionId): Session | undefined => sessionOf(byId.get(id)),
    sessionByCode: (code: string): Session | undefined => sessionOf(byCode.get(code)),
    addPerson({ session, id, role, name, room, tokenHash }: StoredPerson): void {
      insertPerson.run(session, id, role, name, room ?? null, tokenHash);
    },
    personByToken(session: SessionId, role: Role, tokenHash: string): Person | undefined {
      const row = byToken.get(session, role, tokenHash) as PersonRow | undefined;
      return row && personOf(row);
    },
    updatePerson(session: SessionId, id: PersonId, { name, room }: Readonly<{ name?: string; room?: RoomId }>): void {
      update.run(name ?? null, room ?? null, session, id);
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

function personOf({ session, id, role, name, room }: PersonRow): Person {
  return {
    session: session as SessionId,
    id: id as PersonId,
    role: role as Role,
    name,
    ...(room !== null && { room: room as RoomId }),
  };
}
