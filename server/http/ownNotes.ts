import { boardFor } from "../../shared/boards/index.ts";
import { fail } from "../../shared/errors.ts";
import type { MyNote } from "../../shared/myNote.ts";
import type { Person, Session } from "../../shared/session.ts";
import { csvOf } from "../../shared/tables/csv.ts";
import { findQuestion, questionsOfRound } from "../../shared/template.ts";
import type { Downloaders, Handlers } from "./handle.ts";
import type { LiveSessions } from "./live.ts";

type Live = Pick<LiveSessions, "ownNotes" | "grading">;

/** What a participant wrote: to see, to correct and to take away, without an account. */
export function ownNoteHandlers({
  ownNotes,
}: Pick<Live, "ownNotes">): Pick<Handlers, "listMyNotes" | "correctMyNote" | "withdrawMyNote"> {
  return {
    listMyNotes: ({ person }) => notesOf(ownNotes, person),
    async correctMyNote({ body: { text, ...place }, session, person }) {
      if (session.isClosed) fail("conflict", "This session is closed: words can be taken out, and no longer changed.");
      await ownNotes.correct(person, place, text);
      return {};
    },
    async withdrawMyNote({ body, person }) {
      await ownNotes.withdraw(person, body);
      return {};
    },
  };
}

/** The same as a file: to read, and for a spreadsheet. */
export function ownNoteDownloads(live: Live): Pick<Downloaders, "myNotesText" | "myNotesCsv"> {
  return {
    async myNotesText({ session, person }) {
      const pieces = (await written(live, session, person)).map(
        ({ room, question, when, text }) => `${question}\n${[room, when].filter(Boolean).join(" · ")}\n\n${text}\n`,
      );
      return { name: `${heads[session.template.language].file}.txt`, type: "text/plain", bytes: pieces.join("\n\n") };
    },
    async myNotesCsv({ session, person }) {
      const { file, columns } = heads[session.template.language];
      const rows = (await written(live, session, person)).map(({ room, question, when, text }) => [
        room,
        question,
        text,
        when,
      ]);
      return { name: `${file}.csv`, type: "text/csv", bytes: csvOf([columns, ...rows]) };
    },
  };
}

const heads = {
  nl: { file: "mijn-notities", columns: ["ruimte", "vraag", "notitie", "geschreven (UTC)"] },
  en: { file: "my-notes", columns: ["room", "question", "note", "written (UTC)"] },
} as const;

async function notesOf(ownNotes: Live["ownNotes"], person: Person): Promise<MyNote[]> {
  return (await ownNotes.list(person)).map(({ note, room, round, began, withOthers }) => ({
    room,
    round,
    note: note.id,
    question: note.spot.question,
    text: note.text,
    madeAt: note.madeAt,
    removed: note.removed,
    began,
    withOthers,
  }));
}

/** Notes and grades with the names that people know; a question that the template no longer has keeps its id. */
async function written({ ownNotes, grading }: Live, session: Session, person: Person) {
  const { rooms, template } = session;
  const notes = (await notesOf(ownNotes, person)).map(({ room, question, text, madeAt }) => ({
    room: rooms.find(({ id }) => id === room)?.name ?? room,
    question: findQuestion(template, question)?.question.ask ?? question,
    when: new Date(madeAt).toISOString().slice(0, 16).replace("T", " "),
    text,
  }));
  return [...notes, ...(await gradesGiven(grading, session, person))];
}

/** What somebody gave, a line for each question; when is not kept. */
async function gradesGiven(grading: Live["grading"], { id, template }: Session, person: Person) {
  const lines = [];
  for (const round of template.rounds)
    for (const { id: question, ask, kind, options } of questionsOfRound(round)) {
      const about = boardFor(kind, options).grading;
      if (!about) continue;
      const given = await grading.of({ session: id, round: round.id, question }, person.id);
      const told = given.flatMap((counts, at) =>
        Object.entries(counts).map(([grade, people]) =>
          [about.counterparts[at], people > 1 ? `${people} × ${grade}` : grade].filter(Boolean).join(": "),
        ),
      );
      if (told.length > 0) lines.push({ room: "", question: ask, when: "", text: told.join("\n") });
    }
  return lines;
}
