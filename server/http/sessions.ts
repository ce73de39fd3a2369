import type { SessionView } from "../../shared/api.ts";
import type { Scene } from "../../shared/doc/stage.ts";
import { AppError, fail } from "../../shared/errors.ts";
import type { RoomId, SessionId } from "../../shared/ids.ts";
import { closesByItselfAt } from "../../shared/life.ts";
import { isStaff } from "../../shared/roles.ts";
import { asSeen, joinedIn } from "../../shared/roomChanges.ts";
import { codeAlphabet, codeLength, type Person, type Room, type Session } from "../../shared/session.ts";
import { questionsOf, type Template } from "../../shared/template.ts";
import type { SessionStore, World } from "../ports.ts";
import { lifeOf } from "./endings.ts";
import type { Handlers } from "./handle.ts";
import type { LinkKeys } from "./keys.ts";
import { linksOf } from "./links.ts";
import type { LiveSessions } from "./live.ts";
import { meOf } from "./people.ts";
import { byRoleOf } from "./voices.ts";

type ViewDeps = Readonly<{
  store: Pick<SessionStore, "joinedByRoom" | "peopleInRooms">;
  live: Pick<LiveSessions, "peopleByRoom" | "sceneOf">;
  world: Pick<World, "now">;
}>;
type Deps = Readonly<{
  store: Pick<SessionStore, "createSession">;
  templates: ReadonlyMap<string, Template>;
  keys: LinkKeys;
  world: World;
  viewSession: ViewSession;
}>;

/** The session as somebody may see it. */
export type ViewSession = (session: Session, person: Person) => Promise<SessionView>;

export const sessionIdLength = 12;
/** So many codes there are that two in a row being taken means that something else is wrong. */
const mostTries = 5;

/** Making a session and reading it. */
export function sessionHandlers(deps: Deps): Pick<Handlers, "listTemplates" | "createSession" | "getSession"> {
  const { store, templates, keys, world, viewSession } = deps;
  return {
    listTemplates: () =>
      [...templates].map(([id, template]) => ({
        id,
        name: template.name,
        language: template.language,
        about: template.about,
        rounds: template.rounds.length,
        questions: questionsOf(template).length,
        minutes: template.rounds.reduce((sum, { minutes }) => sum + minutes, 0),
      })),

    async createSession({ body, site }) {
      const { template: templateId, rooms, ...said } = body;
      const template =
        templates.get(templateId) ??
        fail("not_found", `There is no template “${templateId}”; there are: ${[...templates.keys()].join(", ")}.`);
      refuseSameNames(rooms);
      const madeAt = world.now();
      const session = await storeNew(store, () => ({
        ...said,
        id: world.randomId(sessionIdLength, codeAlphabet.toLowerCase()) as SessionId,
        code: world.randomId(codeLength, codeAlphabet),
        rooms: rooms.map((room, n) => ({ id: `r${n + 1}` as RoomId, ...room })),
        template,
        madeAt,
        closesAt: closesByItselfAt(body.date, madeAt),
        isClosed: false,
      }));
      return linksOf(session, keys, site.origin);
    },

    getSession: ({ session, person }) => viewSession(session, person),
  };
}

export function openSessionViews({ store, live, world }: ViewDeps): ViewSession {
  return async (session, person) => {
    const people = live.peopleByRoom(session.id);
    const joined = joinedIn(session.rooms, await store.joinedByRoom(session.id));
    const { round } = await live.sceneOf(session.id).catch((): Scene => ({ open: false })); // a stage that is damaged is told on its way in
    const { id, title, date, organisers, anonymous, template, rooms } = session;
    const byRole = isStaff(person.role) && template.roles ? await byRoleOf({ store }, session) : undefined;
    return {
      id,
      title,
      date,
      organisers: [...organisers],
      anonymous,
      template,
      ...(session.roomsEdition !== undefined && { roomsEdition: session.roomsEdition }),
      rooms: rooms.map((room) => ({
        ...asSeen(room),
        people: people.get(room.id) ?? 0,
        joined: joined.get(room.id) ?? 0,
      })),
      me: meOf(person),
      ...(round !== undefined && { round }),
      ...(byRole && { byRole: [...byRole] }),
      life: lifeOf(session),
      now: world.now(),
    };
  };
}

/** People choose their room by its name, so each name may be there once; capitals make no difference. */
export function refuseSameNames(rooms: readonly Pick<Room, "name">[]): void {
  const first = new Map<string, number>();
  const again = rooms.flatMap(({ name }, n) => {
    const plain = name.toLowerCase();
    if (first.has(plain)) return [{ name, n }];
    first.set(plain, n);
    return [];
  });
  const [one] = again;
  if (!one) return;
  const names = [...new Set(again.map(({ name }) => `“${name}”`))].join(", ");
  throw new AppError("invalid", `Each room needs a name of its own; there more than once: ${names}.`, {
    path: `rooms.${one.n}.name`,
  });
}

/** Stores a session under an id and a code that nobody has. */
export async function storeNew(store: Pick<SessionStore, "createSession">, make: () => Session): Promise<Session> {
  for (let tries = 1; ; tries++) {
    const session = make();
    try {
      await store.createSession(session);
      return session;
    } catch (error) {
      const isTaken = error instanceof AppError && error.code === "conflict";
      if (!isTaken || tries === mostTries) throw error;
    }
  }
}
