import { AppError, fail } from "../../shared/errors.ts";
import type { QuestionId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { Session } from "../../shared/session.ts";
import { findingsOf } from "../../shared/synthesis/findings.ts";
import { draftOf, ownNotesBehind, takenBack } from "../../shared/synthesis/publish.ts";
import { onlyStated } from "../../shared/synthesis/unstated.ts";
import { isAbout } from "../../shared/synthesis/validation.ts";
import { findQuestion } from "../../shared/template.ts";
import type { validationRoutes } from "../../shared/validation.ts";
import type { SessionStore, World } from "../ports.ts";
import { stillOpen } from "./calling.ts";
import { roomOf } from "./facilitation.ts";
import { gradesOf } from "./grades.ts";
import type { Handlers } from "./handle.ts";
import type { LiveSessions } from "./live.ts";
import { openPaces } from "./paces.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "joinedByRoom">;
  live: Pick<
    LiveSessions,
    "changeStage" | "changeSignals" | "notesOf" | "synthesisOf" | "publishedIn" | "grading" | "sceneOf"
  >;
  world: World;
}>;

/** How moderators put what they wrote to the rooms, and what the rooms answer. */
export function validationHandlers({ store, live, world }: Deps): Pick<Handlers, keyof typeof validationRoutes> {
  const paces = openPaces(limits.signals, () => performance.now());
  return {
    async publishDraft({ session, params }) {
      stillOpen(session);
      const question = questionIn(session, params.question);
      const [{ notes }, synthesis, grades] = await Promise.all([
        live.notesOf(session),
        live.synthesisOf(session.id),
        gradesOf({ store, live }, session),
      ]);
      const found = onlyStated(findingsOf(question, notes, synthesis));
      if (found.groups.length === 0) fail("conflict", "There is no statement on this question yet.");
      const { version } = await live.changeStage(session.id, ({ published, publish }) => {
        const given = grades.find((each) => each.question === question)?.counterparts;
        const draft = draftOf(found, published.current().get(question), world.now(), given);
        publish(question, draft);
        return draft;
      });
      // A room whose signals cannot be written now sees the statements all the same, without its own notes marked.
      await Promise.allSettled(
        [...ownNotesBehind(found)].map(([room, own]) =>
          live.changeSignals(session.id, room, ({ markOwn }) => markOwn(question, { version, notes: own })),
        ),
      );
      return { version };
    },

    async takeBackDraft({ session, params }) {
      stillOpen(session);
      const question = questionIn(session, params.question);
      await live.changeStage(session.id, ({ published, publish }) => {
        const shown = published.current().get(question);
        if (shown && shown.statements.length > 0) publish(question, takenBack(shown, world.now()));
      });
      return {};
    },

    async answerDraft({ body: { question, version, answers }, ...here }) {
      stillOpen(here.session);
      const room = roomOf(here);
      if (!paces.mayGo(`${here.session.id} ${room}`))
        fail("too_many", "This room answers a lot in a short time. Wait a minute.");
      const shown = (await live.publishedIn(here.session.id)).get(questionIn(here.session, question));
      const statements = new Map(shown?.statements.map((statement) => [statement.id, statement]));
      const at = world.now();
      const given = answers.map(({ statement: id, ...said }) => {
        const statement = statements.get(id);
        if (!statement || version > (shown?.version ?? 0))
          throw new AppError("conflict", "This statement is not put to the rooms any more.", { path: "answers" });
        const answer = { ...said, version, at };
        if (!isAbout(statement, answer)) fail("conflict", "This statement says something else by now. Read it again.");
        return { id, answer };
      });
      await live.changeSignals(here.session.id, room, (signals) => {
        for (const { id, answer } of given) signals.answer(id, answer);
      });
      return {};
    },
  };
}

function questionIn({ template }: Session, wanted: unknown): QuestionId {
  return findQuestion(template, wanted)?.question.id ?? fail("not_found", "There is no such question in this session.");
}
