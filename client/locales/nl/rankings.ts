import { number, plural } from "../formats.ts";

/** The rankings of all rooms, as one table. */
export const rankings = {
  tab: (places: number) => `Top ${places} van alle ruimtes`,
  title: (places: number) => `Top ${places} van alle ruimtes`,
  none: (places: number) => `Nog geen ruimte heeft een top ${places} gemaakt.`,
  about: (places: number, rooms: number) =>
    plural("nl", rooms, `# ruimte maakte een top ${places}.`, `# ruimtes maakten een top ${places}.`),
  without: (n: number) =>
    plural("nl", n, "# ruimte schreef wel, maar koos niet.", "# ruimtes schreven wel, maar kozen niet."),
  scheme: (points: readonly number[]) =>
    `Punten per plaats: ${points.join(", ")}. Een ruimte telt één keer per doel, met haar hoogste plaats.`,
  place: "Plaats",
  goal: "Doel",
  points: "Punten",
  firsts: "Op 1",
  rooms: "Ruimtes",
  roomsOf: (k: number, n: number) => `${number("nl", k)} van ${number("nl", n)}`,
  inTheirWords: "Zo schreven de ruimtes het",
  by: (room: string, place: number) => `${room}, plaats ${number("nl", place)}:`,
};

export type RankingsText = typeof rankings;
