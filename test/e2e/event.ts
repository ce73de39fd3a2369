import { openDeskLink } from "../../client/sync/deskLink.ts";
import type { RoomLink } from "../../client/sync/roomLink.ts";
import { api, type CreateSession, type Links, type SessionView } from "../../shared/api.ts";
import { boardFor } from "../../shared/boards/index.ts";
import type { NoteId, QuestionId, RoomId } from "../../shared/ids.ts";
import { findQuestion } from "../../shared/template.ts";
import { sitIn } from "../support/firstRound.ts";
import { until } from "../support/until.ts";
import { comeIn, joinRoom, makeSession } from "../support/visitor.ts";

/** A session with scripted people in its rooms, over the public API and real sockets: the company of who is in a browser. */
export type Event = Readonly<{
  links: Links;
  view: SessionView;
  /** Opens a round for writing, by its place from 0. */
  startRound(at: number): Promise<void>;
  stopRound(): Promise<void>;
  /** Somebody sits down in a room, by its place from 1, in the round of a question. */
  sit(room: number, question: string): Promise<RoomLink>;
  /** Somebody in a room writes a note; resolves when it is saved. */
  write(room: number, question: string, text: string): Promise<NoteId>;
  retype(room: number, question: string, note: NoteId, text: string): Promise<void>;
  /** Gives a note a place in its room's ranking, from 1. */
  rank(room: number, question: string, note: NoteId, place: number): Promise<void>;
  close(): void;
}>;

/** Makes a session with so many rooms. */
export async function openEvent(address: string, rooms: number, more: Partial<CreateSession> = {}): Promise<Event> {
  const links = await makeSession(address, rooms, more);
  const moderator = await comeIn(address, links, "moderator");
  const view = await moderator.call(api.getSession, { session: links.session, as: "moderator" });
  const desk = openDeskLink(links.session, moderator.how);
  const seats = new Map<string, Promise<RoomLink>>();
  let count = 0;

  const stageSaved = (): Promise<unknown> =>
    until(desk.stageLink.savings, ({ edits, saved }) => edits > 0 && edits === saved);
  const saved = ({ link }: RoomLink): Promise<unknown> => until(link.savings, ({ edits, saved }) => edits === saved);
  const roundOf = (question: string): SessionView["template"]["rounds"][number] => {
    const found = findQuestion(view.template, question)?.round;
    if (!found) throw new Error(`No round asks ${question}.`);
    return found;
  };
  const sit = async (room: number, question: string): Promise<RoomLink> => {
    const id = `r${room}` as RoomId;
    const guest = await joinRoom(address, links, id, `Gast ${room}`);
    return sitIn({ links, round: roundOf(question).id }, guest, id);
  };
  const seatIn = (room: number, question: string): Promise<RoomLink> => {
    const key = `${room} ${roundOf(question).id}`;
    const seat = seats.get(key) ?? sit(room, question);
    seats.set(key, seat);
    return seat;
  };

  await until(desk.stageLink.state, (state) => state === "live");
  return {
    links,
    view,
    async startRound(at) {
      const round = view.template.rounds[at];
      if (!round) throw new Error(`There is no round ${at}.`);
      desk.stage.startRound(round.id, undefined);
      await stageSaved();
    },
    async stopRound() {
      desk.stage.stopRound();
      await stageSaved();
    },
    sit: seatIn,
    async write(room, question, text) {
      const asked = findQuestion(view.template, question)?.question;
      if (!asked) throw new Error(`Nobody asks ${question}.`);
      const seat = await seatIn(room, question);
      await until(seat.stage.scene, (scene) => scene.open && scene.round === roundOf(question).id);
      count += 1;
      const id = `note${count}` as NoteId;
      const spot = { question: question as QuestionId, place: boardFor(asked.kind, asked.options).firstPlace };
      seat.room.addNote({ id, text, spot, madeAt: Date.now() });
      await saved(seat);
      return id;
    },
    async retype(room, question, note, text) {
      const seat = await seatIn(room, question);
      seat.room.retypeNote(note, text);
      await saved(seat);
    },
    async rank(room, question, note, place) {
      const seat = await seatIn(room, question);
      seat.room.arrange(new Map([[note, { rank: place }]]));
      await saved(seat);
    },
    close() {
      desk.close();
      for (const seat of seats.values()) void seat.then((link) => link.close());
    },
  };
}
