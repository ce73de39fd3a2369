import { fail } from "../../shared/errors.ts";
import type { MyNote } from "../../shared/myNote.ts";
import type { Person, Session } from "../../shared/session.ts";
import { csvOf } from "../../shared/tables/csv.ts";
import { findQuestion } from "../../shared/template.ts";
import type { Downloaders, Handlers } from "./handle.ts";
import type { LiveSessions } from "./live.ts";

type Live = Pick<LiveSessions, "ownNotes">;

/** What a participant wrote: to see, to correct and to take away, without an account. */
export function ownNoteHandlers({
  ownNotes,
}: Live): Pick<Handlers, "listMyNotes" | "correctMyNote" | "withdrawMyNote"> {
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
export function ownNoteDownloads({ ownNotes }: Live): Pick<Downloaders, "myNotesText" | "myNotesCsv"> {
  return {
    async myNotesText({ session, person }) {
      const pieces = (await written(ownNotes, session, person)).map(
        ({ room, question, when, text }) => `${question}\n${room} · ${when}\n\n${text}\n`,
      );
      return { name: `${heads[session.template.language].file}.txt`, type: "text/plain", bytes: pieces.join("\n\n") };
    },
    async myNotesCsv({ session, person }) {
      const { file, columns } = heads[session.template.language];
      const rows = (await written(ownNotes, session, person)).map(({ room, question, when, text }) => [
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

/** Notes with the names that people know; a question that the template no longer has keeps its id. */
async function written(ownNotes: Live["ownNotes"], { rooms, template }: Session, person: Person) {
  return (await notesOf(ownNotes, person)).map(({ room, question, text, madeAt }) => ({
    room: rooms.find(({ id }) => id === room)?.name ?? room,
    question: findQuestion(template, question)?.question.ask ?? question,
    when: new Date(madeAt).toISOString().slice(0, 16).replace("T", " "),
    text,
  }));
}
