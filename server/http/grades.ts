import { fitsGrading, type Grading } from "../../shared/boards/grading.ts";
import { boardFor } from "../../shared/boards/index.ts";
import { fail } from "../../shared/errors.ts";
import type { gradeRoutes, QuestionGrades } from "../../shared/grades.ts";
import { limits } from "../../shared/limits.ts";
import { countedFor, joinedIn, standingRooms } from "../../shared/roomChanges.ts";
import type { Session } from "../../shared/session.ts";
import { mergeGrades } from "../../shared/synthesis/grades.ts";
import { findQuestion, questionsOf } from "../../shared/template.ts";
import type { SessionStore } from "../ports.ts";
import { freshFor } from "./freshFor.ts";
import type { Handlers } from "./handle.ts";
import type { GradePlace, LiveSessions } from "./live.ts";
import { openPaces } from "./paces.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "joinedByRoom">;
  live: Pick<LiveSessions, "grading" | "sceneOf">;
}>;

/** Giving grades, and adding them up. */
export function gradeHandlers(deps: Deps): Pick<Handlers, keyof typeof gradeRoutes> {
  const { grading } = deps.live;
  const paces = openPaces(limits.gradeChanges, () => performance.now());
  const fresh = freshFor<QuestionGrades[]>(limits.figuresMs);
  return {
    async getGrades({ session, person, params }) {
      const asked = askedIn(session, params.question);
      const isOpen = await isOpenIn(deps, session, asked.place);
      const given = [...(await grading.of(asked.place, person.id))];
      if (isOpen || person.room === undefined) return { given, isOpen };
      const own = countedFor(session.rooms).get(person.room) ?? person.room;
      const merged = await mergedOf(deps, session, asked); // of all: what is left of the sum without one room may be few people
      const room = merged.map(({ title, rooms }) => {
        const { given = 0, there = 0, counts } = rooms.find((each) => each.room === own) ?? {};
        return { title, given, there, ...(counts && { counts }) };
      });
      return { given, isOpen, room };
    },
    async giveGrades({ session, person, params, body: { given } }) {
      const { place, about } = askedIn(session, params.question);
      if (!paces.mayGo(`${person.id} ${place.question}`)) fail("too_many", "That was too often. Wait a moment.");
      if (!fitsGrading(given, about, person.heads ?? 1))
        fail(
          "invalid",
          `Grades are whole numbers from ${about.from} to ${about.to}, one for each person and counterpart.`,
        );
      await grading.give(place, person, given, session.rooms);
      return { given };
    },
    async withdrawGrades({ session, person, params }) {
      await grading.withdraw(askedIn(session, params.question).place, person.id, session.rooms);
      return {};
    },
    listGrades: ({ session }) => fresh(session.id, async () => [...(await gradesOf(deps, session))]),
  };
}

/** All grades of a session, as everything stands at this moment; those of the session that it was read in from where nobody gave one here. */
export async function gradesOf(deps: Deps, session: Session): Promise<readonly QuestionGrades[]> {
  const merged: QuestionGrades[] = [];
  for (const { id, kind, options } of questionsOf(session.template)) {
    if (!boardFor(kind, options).grading) continue;
    const counterparts = [...(await mergedOf(deps, session, askedIn(session, id)))];
    const isGiven = counterparts.some(({ given }) => given > 0);
    const before = isGiven ? undefined : session.gradesBefore?.find(({ question }) => question === id);
    merged.push(before ?? { question: id, counterparts });
  }
  return merged;
}

type Asked = Readonly<{ place: GradePlace; about: Grading }>;

async function mergedOf(deps: Deps, session: Session, { place, about }: Asked) {
  const rooms = standingRooms(session.rooms).map(({ id }) => id);
  const [ballots, counted, isOpen] = await Promise.all([
    deps.live.grading.all(place),
    deps.store.joinedByRoom(session.id),
    isOpenIn(deps, session, place),
  ]);
  const there = joinedIn(session.rooms, counted);
  return mergeGrades(about, { ballots, rooms, countedFor: countedFor(session.rooms), there, isOpen });
}

async function isOpenIn({ live }: Pick<Deps, "live">, session: Session, { round }: GradePlace): Promise<boolean> {
  if (session.isClosed) return false;
  const scene = await live.sceneOf(session.id);
  return scene.open && scene.round === round;
}

/** @throws AppError "not_found" when the session has no such question that asks a grade. */
function askedIn({ id, template }: Session, wanted: unknown): Asked {
  const found = findQuestion(template, wanted);
  const about = found && boardFor(found.question.kind, found.question.options).grading;
  if (!found || !about) return fail("not_found", "There is no such question with a grade in this session.");
  return { place: { session: id, round: found.round.id, question: found.question.id }, about };
}
