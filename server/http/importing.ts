import { AppError, fail } from "../../shared/errors.ts";
import type { QuestionId, SessionId } from "../../shared/ids.ts";
import { closesByItselfAt } from "../../shared/life.ts";
import { limits } from "../../shared/limits.ts";
import { codeAlphabet, codeLength, type Session } from "../../shared/session.ts";
import { findQuestion } from "../../shared/template.ts";
import { faultInTemplate } from "../../shared/templateFault.ts";
import type { SessionStore, World } from "../ports.ts";
import type { Handlers } from "./handle.ts";
import type { LinkKeys } from "./keys.ts";
import { linksOf } from "./links.ts";
import type { LiveSessions } from "./live.ts";
import { refuseSameNames, sessionIdLength, storeNew } from "./sessions.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "createSession">;
  keys: LinkKeys;
  live: Pick<LiveSessions, "importing" | "changeStage" | "changeSignals">;
  world: World;
}>;

type Names = "importSession" | "importNotes" | "importGroups" | "importWork";

/** Bringing in what was written elsewhere, by its organisers and moderators. */
export function importHandlers({ store, keys, live, world }: Deps): Pick<Handlers, Names> {
  return {
    async importSession({ body, site }) {
      const fault = faultInTemplate(body.template);
      if (fault)
        throw new AppError("invalid", fault.sentence, { path: ["template", ...fault.at].map(String).join(".") });
      refuseSameNames(body.rooms);
      const ids = body.rooms.map(({ id }) => id);
      if (new Set(ids).size < ids.length) fail("invalid", "Each room needs an id of its own.");
      const madeAt = world.now();
      const session = await storeNew(store, () => ({
        ...body,
        id: world.randomId(sessionIdLength, codeAlphabet.toLowerCase()) as SessionId,
        code: world.randomId(codeLength, codeAlphabet),
        readIn: true as const,
        madeAt,
        keepDays: limits.keepDaysUsual,
        closesAt: closesByItselfAt(body.date, madeAt),
        isClosed: false,
      }));
      return linksOf(session, keys, site.origin);
    },

    async importNotes({ session, params, body }) {
      refuseClosed(session);
      const room = session.rooms.find(({ id }) => id === params.room) ?? fail("not_found", "There is no such room.");
      const roundOf = (question: QuestionId) => findQuestion(session.template, question)?.round.id;
      const unknown = body.notes.find(({ question }) => roundOf(question) === undefined);
      if (unknown) fail("invalid", `There is no question “${unknown.question}” in this session.`);
      let added = 0;
      for (const [round, notes] of Map.groupBy(body.notes, ({ question }) => roundOf(question))) {
        if (round === undefined) continue;
        const place = { session: session.id, room: room.id, round };
        const incoming = notes.map(({ question, place: at, ...note }) => ({ ...note, spot: { question, place: at } }));
        added += await live.importing.notes(place, incoming);
      }
      return { added };
    },

    async importGroups({ session, person, body: { themes, groups } }) {
      const incoming = groups.map(({ notes, theme, rich, ...cluster }) => ({
        cluster: { ...cluster, ...(theme !== undefined && { theme }), ...(rich && { rich }) },
        notes,
      }));
      return { added: await live.importing.groups(session.id, person.id, { themes, groups: incoming }) };
    },

    async importWork({ session, person, body }) {
      refuseClosed(session);
      const { published = [], answers = [], ...work } = body;
      if (!session.readIn && published.length + answers.length > 0)
        fail("conflict", "What rooms answered can only be read into a session that was made from a file.");
      await live.importing.work(session.id, person.id, work);
      await live.changeStage(session.id, ({ published: there, publish }) => {
        for (const { question, ...draft } of published) if (!there.current().has(question)) publish(question, draft);
      });
      for (const [room, own] of Map.groupBy(answers, ({ room }) => room)) {
        if (!session.rooms.some(({ id }) => id === room)) continue;
        await live.changeSignals(session.id, room, ({ answers: there, answer }) => {
          for (const { statement, room: _, ...said } of own)
            if (!there.current().has(statement)) answer(statement, said);
        });
      }
      return {};
    },
  };
}

function refuseClosed({ isClosed }: Session): void {
  if (isClosed) fail("conflict", "This session is closed: nothing is written in its rooms any more.");
}
