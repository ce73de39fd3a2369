import { setTimeout as pause } from "node:timers/promises";
import type { Links } from "../../shared/api.ts";
import { boardFor } from "../../shared/boards/index.ts";
import { questionsOfRound, type Round } from "../../shared/template.ts";
import { chance } from "../support/chance.ts";
import type { Moderator } from "./desk.ts";
import { arrive, type Intention, type Participant, type SavedNote } from "./people.ts";
import type { Plan, ScriptNote } from "./script.ts";

/** People think about one question for about this long before they write, ms. */
const questionMs = 1_500;
const arrivalMs = 3_000;

/** A person with what they have to say. */
export type Guest = Readonly<{ participant: Participant; notes: readonly ScriptNote[]; n: number }>;

/** Everybody comes within a few seconds of each other. The notes of a room are dealt out to its people. */
export function welcomeAll(address: string, links: Links, plan: Plan): Promise<readonly Guest[]> {
  const { script, seed, pace } = plan;
  const seats = Array.from({ length: plan.people }, (_, n) => ({
    n,
    at: n % plan.rooms,
    turn: Math.floor(n / plan.rooms),
  }));
  return Promise.all(
    seats.map(async ({ n, at, turn }): Promise<Guest> => {
      const own = chance(`${seed} person ${n}`);
      const room = links.rooms[at];
      if (!room) throw new Error(`There is no room ${at + 1}.`);
      const company = seats.filter((seat) => seat.at === at).length;
      const notes = script.notes.filter((note) => note.room === at + 1).filter((_, k) => k % company === turn);
      await pause(own.between(0, arrivalMs) * pace);
      const participant = await arrive(address, links, { room: room.id, name: script.nameOf(n), chance: own, pace });
      return { participant, notes, n };
    }),
  );
}

/** One round, from the moment that the moderator opens it until it is closed. @returns what was saved in it. */
export async function playRound(
  chair: Moderator,
  guests: readonly Guest[],
  round: Round,
  plan: Plan,
): Promise<readonly SavedNote[]> {
  await Promise.all(guests.map(({ participant }) => participant.sitDown(round.id)));
  await chair.startRound(round);
  const written = await Promise.all(
    guests.map(({ participant, notes, n }) => participant.write(intentionsFor(round, notes, n, plan))),
  );
  await chair.stopRound();
  return written.flat();
}

function intentionsFor(
  round: Round,
  notes: readonly ScriptNote[],
  person: number,
  { script, seed, pace }: Plan,
): readonly Intention[] {
  const thinking = chance(`${seed} thinking ${person} ${round.id}`);
  return questionsOfRound(round).flatMap(({ id, kind, options }, at) => {
    const { places, firstPlace } = boardFor(kind, options);
    const placeFor = (label: string) => (script.namesPeople(label) && places.at(-1)?.place) || firstPlace;
    return notes
      .filter(({ question }) => question === id)
      .map(({ text, statement, theme }) => ({
        text,
        theme,
        label: statement,
        spot: { question: id, place: placeFor(statement) },
        afterMs: (at + thinking.share()) * questionMs * pace,
      }));
  });
}
