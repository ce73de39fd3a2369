import type { Placements } from "../../shared/doc/placements.ts";
import type { Mask, Quote } from "../../shared/doc/quotes.ts";
import type { Cluster, Theme } from "../../shared/doc/synthesis.ts";
import {
  type ClusterId,
  type NoteId,
  noteRef,
  type QuestionId,
  type QuoteId,
  type RoomId,
  type RoundId,
  type SessionId,
  type ThemeId,
} from "../../shared/ids.ts";
import type { ReportInput } from "../../shared/report/build.ts";
import type { Session } from "../../shared/session.ts";
import { fingerprint, type SourcedNote } from "../../shared/synthesis/merge.ts";
import { printOf } from "../../shared/synthesis/quoting.ts";
import type { Question } from "../../shared/template.ts";

const question = (id: string, heading: string, options: Record<string, unknown> = {}): Question => ({
  id: id as QuestionId,
  ask: `${heading}?`,
  heading,
  kind: "notes",
  options,
  themes: [],
});

/** Two rounds, three parts, four questions; three rooms in two regions. */
export const session: Session = {
  id: "s1" as SessionId,
  title: "Samen verder",
  date: "2026-11-12",
  organisers: ["Steunpunt"],
  anonymous: false,
  rooms: [
    { id: "r1" as RoomId, name: "Ruimte 1", region: "Twente" },
    { id: "r2" as RoomId, name: "Ruimte 2", region: "Zeeland" },
    { id: "r3" as RoomId, name: "Twente Noord", region: "Twente" },
  ],
  template: {
    name: "Proef",
    language: "nl",
    about: "Om te proberen.",
    rounds: [
      {
        id: "wat" as RoundId,
        title: "Ronde 1: het wat",
        minutes: 20,
        parts: [
          { title: "Samenwerken", questions: [question("q1", "Wat gaat goed?"), question("q2", "Wat kan beter?")] },
          { title: "Bouwstenen", questions: [question("q3", "Bouwstenen")] },
        ],
      },
      {
        id: "hoe" as RoundId,
        title: "Ronde 2: het hoe",
        minutes: 20,
        parts: [
          {
            title: "Wie ontbreekt",
            questions: [
              question("q4", "Wie ontbreekt", {
                columns: [
                  { id: "k", title: "Kennis" },
                  { id: "m", title: "Mensen" },
                ],
              }),
            ],
          },
        ],
      },
    ],
    report: { title: "Terugkoppeling", subtitle: "Wat we samen zeiden" },
  },
  code: "34679ACD",
  madeAt: 0,
  keepDays: 30,
  closesAt: 0,
  isClosed: true,
};

export function sourced(room: string, id: string, question: string, text: string, column = "all"): SourcedNote {
  return {
    ref: noteRef(room as RoomId, id as NoteId),
    room: room as RoomId,
    question: question as QuestionId,
    place: { column },
    text,
    print: fingerprint(text),
  };
}

export function cluster(id: string, question: string, statement: string, more: Partial<Cluster> = {}): Cluster {
  return { id: id as ClusterId, question: question as QuestionId, name: "", statement, order: id, ...more };
}

export function theme(id: string, question: string, name: string): Theme {
  return { id: id as ThemeId, question: question as QuestionId, name, order: id };
}

/** Puts notes into clusters, as `{ c1: [note, note] }`. */
export function placed(into: Readonly<Record<string, readonly SourcedNote[]>>): Placements {
  const places = Object.entries(into).flatMap(([id, notes]) =>
    notes.map(({ ref, print }) => ({ ref, placement: { cluster: id as ClusterId, print } })),
  );
  const byNote = Map.groupBy(places, ({ ref }) => ref);
  return new Map([...byNote].map(([ref, own]) => [ref, own.map(({ placement }) => placement)]));
}

/** A report about a session in which nobody did anything yet; `change` says what did happen. */
export function reportInput(change: Partial<ReportInput> = {}): ReportInput {
  const nothing = { clusters: [], themes: [], placements: new Map() };
  return {
    session,
    notes: [],
    unreadable: [],
    synthesis: nothing,
    participants: 0,
    joined: new Map(),
    edited: [],
    appendix: false,
    ...change,
  };
}

/** A quote of these words of a note, under the group c1. */
export function quoted(note: SourcedNote, words: string, masks: readonly Mask[] = [], id = "u1"): Quote {
  const from = note.text.indexOf(words);
  return {
    id: id as QuoteId,
    cluster: "c1" as ClusterId,
    note: note.ref,
    from,
    to: from + words.length,
    print: printOf(words),
    masks,
    order: "a",
  };
}
