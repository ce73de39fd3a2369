import { number, plural } from "../formats.ts";
import type { RankingsText } from "../nl/rankings.ts";

export const rankings: RankingsText = {
  tab: (places) => `Top ${places} of all rooms`,
  title: (places) => `Top ${places} of all rooms`,
  none: (places) => `No room has made a top ${places} yet.`,
  about: (places, rooms) => plural("en", rooms, `# room made a top ${places}.`, `# rooms made a top ${places}.`),
  without: (n) => plural("en", n, "# room wrote notes, but chose none.", "# rooms wrote notes, but chose none."),
  scheme: (points) => `Points by place: ${points.join(", ")}. A room counts once for a goal, with its highest place.`,
  place: "Place",
  goal: "Goal",
  points: "Points",
  firsts: "First",
  rooms: "Rooms",
  roomsOf: (k, n) => `${number("en", k)} of ${number("en", n)}`,
  inTheirWords: "How the rooms put it",
  by: (room, place) => `${room}, place ${number("en", place)}:`,
};
