import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Step, Store } from "../../server/ports.ts";
import type { DocName, PersonId, RoomId, SessionId } from "../../shared/ids.ts";
import type { Person, Session } from "../../shared/session.ts";

/** A place for a store: opened as often as the test likes, always the same data. */
export type StorePlace = Readonly<{ open(): Promise<Store>; remove(): Promise<void> }>;

const name = "s1.room.r1.wat" as DocName;
const other = "s1.room.r2.wat" as DocName;
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const step = (update: Uint8Array, ...claims: readonly number[]): Step => ({ update, author: ann.id, claims });
const dayMs = 86_400_000;
const session = {
  id: "s1" as SessionId,
  code: "ACDE3467",
  title: "Dag",
  rooms: [],
  keepDays: 30,
  closesAt: 5 * dayMs,
  isClosed: false,
} as unknown as Session;
const ann: Person = { id: "p1" as PersonId, session: session.id, role: "participant", name: "" };

/**
 * What every store must do.
 *
 * The store knows no Yjs: the suite's `merge` (see `test/support/joinBytes.ts`) simply joins bytes, so that it shows what was merged.
 */
export function storeContract(kind: string, newPlace: () => Promise<StorePlace>): void {
  describe(`a store on ${kind}`, () => {
    let place: StorePlace;
    let store: Store;
    beforeEach(async () => {
      place = await newPlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    const reopen = async (): Promise<void> => {
      await store.close();
      store = await place.open();
    };
    const contents = async (of: DocName): Promise<readonly (readonly number[])[]> => {
      const { snapshot, updates } = await store.load(of);
      return (snapshot ? [snapshot, ...updates] : updates).map((part) => [...part]);
    };

    test("has nothing of a document nobody wrote in", async () => {
      expect(await store.load(name)).toEqual({ updates: [], authors: new Map() });
    });

    test("keeps updates in their order, also when they come at once", async () => {
      await Promise.all(Array.from({ length: 300 }, (_, at) => store.append(name, step(bytes(at % 256)))));
      expect(await contents(name)).toEqual(Array.from({ length: 300 }, (_, at) => [at % 256]));
    });

    test("tells which documents there are under a name, and of no other one", async () => {
      const drafts = [
        "s1.drafts.r1.w.ann",
        "s1.drafts.r1.w.bob",
        "s1.drafts.r10.w.ann",
        "s10.drafts.r1.w.ann",
      ] as DocName[];
      for (const each of drafts) await store.append(each, step(bytes(1)));
      expect([...(await store.namesUnder("s1.drafts.r1.w"))].sort()).toEqual(drafts.slice(0, 2));
      expect([...(await store.namesUnder("s1.drafts"))].sort()).toEqual(drafts.slice(0, 3).sort());
    });

    test("knows in which documents of a session somebody wrote", async () => {
      const bob = "p2" as PersonId;
      await store.append(other, step(bytes(1), 1));
      await store.append(name, step(bytes(1), 2));
      await store.append(name, { ...step(bytes(2), 3), author: bob });
      await store.append("s12.room.r1.wat" as DocName, step(bytes(1), 4)); // a session whose name begins the same
      expect(await store.docsBy(session.id, ann.id)).toEqual([name, other]);
      expect(await store.docsBy(session.id, bob)).toEqual([name]);
      expect(await store.docsBy(session.id, "p3" as PersonId)).toEqual([]);
    });

    test("keeps documents apart", async () => {
      await Promise.all([
        store.append(name, step(bytes(1))),
        store.append(other, step(bytes(2))),
        store.append(name, step(bytes(3))),
      ]);
      expect(await contents(name)).toEqual([[1], [3]]);
      expect(await contents(other)).toEqual([[2]]);
    });

    test("has after a restart what it had before", async () => {
      await store.append(name, step(bytes(1, 2)));
      await reopen();
      await store.append(name, step(bytes(3)));
      expect(await contents(name)).toEqual([[1, 2], [3]]);
    });

    test("keeps a large update whole", async () => {
      const large = new Uint8Array(3 * 1024 * 1024).map((_, at) => at % 251);
      await store.append(name, step(large));
      await reopen();
      expect((await store.load(name)).updates[0]).toEqual(large);
    });

    test("compacts the rows into one snapshot, and goes on after it", async () => {
      for (const value of [1, 2, 3]) await store.append(name, step(bytes(value)));
      await store.compact(name);
      expect(await store.load(name)).toEqual({ snapshot: bytes(1, 2, 3), updates: [], authors: new Map() });
      await store.append(name, step(bytes(4)));
      await store.compact(name);
      await store.append(name, step(bytes(5)));
      await reopen();
      expect(await contents(name)).toEqual([[1, 2, 3, 4], [5]]);
    });

    test("does nothing when there is nothing to compact", async () => {
      await store.compact(name);
      expect(await store.load(name)).toEqual({ updates: [], authors: new Map() });
    });

    test("loses nothing that arrives while it compacts", async () => {
      const appended = Array.from({ length: 50 }, (_, at) => store.append(name, step(bytes(at))));
      await Promise.all([...appended, store.compact(name), store.append(name, step(bytes(99)))]);
      expect((await contents(name)).flat()).toEqual([...Array.from({ length: 50 }, (_, at) => at), 99]);
    });

    test("knows whose client ids they are, the first claim counts", async () => {
      await store.append(name, step(bytes(1), 7, 8));
      await store.append(name, { update: bytes(2), author: "p2" as PersonId, claims: [8, 9] });
      await reopen();
      expect((await store.load(name)).authors).toEqual(
        new Map([
          [7, "p1"],
          [8, "p1"],
          [9, "p2"],
        ]),
      );
      expect((await store.load(other)).authors).toEqual(new Map());
    });

    test("finds a session by id and by code", async () => {
      await store.createSession(session);
      await reopen();
      expect(await store.sessionById(session.id)).toEqual(session);
      expect(await store.sessionByCode(session.code)).toEqual(session);
      expect(await store.sessionById("s2" as SessionId)).toBeUndefined();
      expect(await store.sessionByCode("ZZZZZZZZ")).toBeUndefined();
    });

    test("refuses a code that is taken, and keeps the first session", async () => {
      await store.createSession(session);
      await expect(store.createSession({ ...session, id: "s2" as SessionId })).rejects.toMatchObject({
        code: "conflict",
      });
      expect((await store.sessionByCode(session.code))?.id).toBe("s1");
    });

    test("knows a person by the token of their role and session, and nobody else", async () => {
      await store.createSession(session);
      await store.addPerson({ ...ann, tokenHash: "hash" });
      expect(await store.personByToken(session.id, "participant", "hash")).toEqual(ann);
      expect(await store.personByToken(session.id, "moderator", "hash")).toBeUndefined();
      expect(await store.personByToken("s2" as SessionId, "participant", "hash")).toBeUndefined();
      expect(await store.personByToken(session.id, "participant", "other")).toBeUndefined();
    });

    test("changes name and room apart, and counts who joined", async () => {
      await store.createSession(session);
      await store.addPerson({ ...ann, tokenHash: "hash" });
      await store.updatePerson(session.id, ann.id, { name: "Ann" });
      expect(await store.joinedByRoom(session.id)).toEqual(new Map());
      await store.updatePerson(session.id, ann.id, { room: "r3" as RoomId });
      expect(await store.personByToken(session.id, "participant", "hash")).toEqual({ ...ann, name: "Ann", room: "r3" });
      expect(await store.joinedByRoom(session.id)).toEqual(new Map([["r3", 1]]));
      await store.updatePerson(session.id, ann.id, { speaksAs: "" }); // asked, and would rather not say
      expect(await store.personById(session.id, ann.id)).toMatchObject({ name: "Ann", room: "r3", speaksAs: "" });
      await store.removePerson(session.id, ann.id);
      expect(await store.personByToken(session.id, "participant", "hash")).toBeUndefined();
    });

    test("keeps other rooms, counts the edition, and moves everybody of a room at once", async () => {
      await store.createSession(session);
      await store.addPerson({ ...ann, room: "r1" as RoomId, tokenHash: "hash" });
      const rooms = [...session.rooms, { id: "r9" as RoomId, name: "Nieuw" }];
      const moved = { from: "r1" as RoomId, to: "r9" as RoomId };
      expect(await store.changeRooms(session.id, rooms, moved)).toEqual({ ...session, rooms, roomsEdition: 1 });
      await store.changeRooms(session.id, session.rooms);
      await reopen();
      expect(await store.sessionById(session.id)).toEqual({ ...session, roomsEdition: 2 });
      expect(await store.peopleInRooms(session.id)).toEqual([{ ...ann, room: "r9" }]);
      expect(await store.changeRooms("s9" as SessionId, rooms)).toBeUndefined();
    });

    test("closes a session once, at the moment that somebody did", async () => {
      await store.createSession(session);
      await store.closeSession(session.id, 2 * dayMs);
      await store.closeSession(session.id, 3 * dayMs);
      await reopen();
      expect(await store.sessionById(session.id)).toEqual({
        ...session,
        roomsEdition: 1,
        isClosed: true,
        closesAt: 2 * dayMs,
      });
    });

    test("tells which sessions close by themselves and which are to be erased, not a moment early", async () => {
      await store.createSession(session);
      const idsDue = async (now: number) => {
        const { toClose, toErase } = await store.sessionsDue(now);
        return [toClose.map(({ id }) => id), toErase.map(({ id }) => id)];
      };
      expect(await idsDue(5 * dayMs - 1)).toEqual([[], []]);
      expect(await idsDue(5 * dayMs)).toEqual([["s1"], []]);
      await store.closeSession(session.id, 2 * dayMs);
      expect(await idsDue(32 * dayMs - 1)).toEqual([[], []]);
      expect(await idsDue(32 * dayMs)).toEqual([[], ["s1"]]);
    });

    test("erases a session with its people and documents, keeps the count, and leaves other sessions alone", async () => {
      await store.createSession(session);
      await store.createSession({ ...session, id: "s1_2" as SessionId, code: "OTHER" });
      await store.addPerson({ ...ann, tokenHash: "hash" });
      const neighbour = "s1_2.stage" as DocName;
      await Promise.all([name, other, name, neighbour].map((each, at) => store.append(each, step(bytes(at), at))));
      await store.compact(name);
      const certificate = await store.eraseSession(session.id, 7);
      expect(certificate).toMatchObject({ erasedAt: 7, epoch: 2, people: 1, documents: 2, edits: 3 });
      expect(certificate?.session).toMatch(/^[0-9a-f]{64}$/);
      await reopen();
      expect(await store.sessionById(session.id)).toBeUndefined();
      expect(await store.sessionByCode(session.code)).toBeUndefined();
      expect(await store.personByToken(session.id, "participant", "hash")).toBeUndefined();
      expect(await store.load(name)).toEqual({ updates: [], authors: new Map() });
      expect(await store.eraseSession(session.id, 8)).toBeUndefined();
      expect(await contents(neighbour)).toEqual([[3]]);
      expect((await store.sessionById("s1_2" as SessionId))?.code).toBe("OTHER");
    });

    test("drops what still arrives for an erased session", async () => {
      await store.createSession(session);
      const before = store.append(name, step(bytes(1), 7));
      await store.eraseSession(session.id, 7);
      await before;
      await store.append(name, step(bytes(2), 7));
      await store.append(other, step(bytes(3), 8)); // a document that it never had
      await reopen();
      for (const each of [name, other]) expect(await store.load(each)).toEqual({ updates: [], authors: new Map() });
    });

    test("is well as long as it can commit", async () => {
      await expect(store.check()).resolves.toBeUndefined();
    });
  });
}
