import { fail } from "../../shared/errors.ts";
import { fileName } from "../../shared/fileName.ts";
import { joinedIn, standingRooms } from "../../shared/roomChanges.ts";
import type { Exporter, SessionStore, World } from "../ports.ts";
import { gradesOf } from "./grades.ts";
import type { Downloaders, Handlers } from "./handle.ts";
import type { LiveSessions } from "./live.ts";
import { voicesOf } from "./voices.ts";

type Deps = Readonly<{
  store: Pick<SessionStore, "joinedByRoom" | "peopleInRooms">;
  live: Pick<
    LiveSessions,
    | "notesOf"
    | "begunIn"
    | "synthesisOf"
    | "reportContentOf"
    | "seenIn"
    | "frontMatterOf"
    | "publishedIn"
    | "answersIn"
    | "grading"
    | "sceneOf"
  >;
  exporter: Exporter;
  world: Pick<World, "now">;
}>;

/** What the rooms wrote, for scripts, and the formats there are. */
export function reportHandlers({ live, exporter }: Deps): Pick<Handlers, "listNotes" | "listExports"> {
  return {
    listExports: () => [...exporter.formats],
    async listNotes({ session }) {
      const { notes, unreadable } = await live.notesOf(session);
      const shown = notes.map(({ ref, room, question, place, text }) => ({ ref, room, question, place, text }));
      return { notes: shown, unreadable: [...unreadable] };
    },
  };
}

/** The report as a file, as everything stands at this moment. */
export function reportDownloads(deps: Deps): Pick<Downloaders, "report"> {
  const { store, live, exporter, world } = deps;
  return {
    async report({ session }, { params: { format: wanted }, query, gone, tell }) {
      const format =
        exporter.formats.find(({ id }) => id === wanted) ??
        fail(
          "not_found",
          `There is no format “${String(wanted)}”; there are: ${exporter.formats.map(({ id }) => id).join(", ")}.`,
        );
      const [
        { notes, staffNotes, unreadable },
        synthesis,
        edited,
        seen,
        front,
        counted,
        published,
        answers,
        voices,
        grades,
      ] = await Promise.all([
        live.notesOf(session),
        live.synthesisOf(session.id),
        live.reportContentOf(session.id),
        live.seenIn(session.id),
        live.frontMatterOf(session.id),
        store.joinedByRoom(session.id),
        live.publishedIn(session.id),
        live.answersIn(session),
        voicesOf(deps, session),
        gradesOf(deps, session),
      ]);
      const joined = joinedIn(session.rooms, counted);
      const participants = [...joined.values()].reduce((sum, people) => sum + people, 0);
      const appendix = query.notes !== "none";
      const { title, date, organisers, anonymous, rooms, template } = session;
      const input = {
        at: world.now(),
        session: { title, date, organisers, anonymous, rooms: standingRooms(rooms), template },
        notes,
        staffNotes,
        unreadable,
        synthesis,
        participants,
        joined,
        edited,
        seen,
        front,
        appendix,
        validated: { published, answers },
        ...voices,
        grades,
      };
      const bytes = await exporter.make(format.id, input, { gone, tell });
      return { name: fileName(title, date, format.extension), type: format.type, bytes };
    },
  };
}
