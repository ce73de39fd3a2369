import { limits } from "../../shared/limits.ts";
import type { RoomsRead } from "../../shared/rooms.ts";
import type { Catalogue } from "../locales/catalogue.ts";
import { type Draft, organisersIn } from "./draft.ts";
import { countIn } from "./useDraftRooms.ts";

/** The parts of the form that can be wrong, in the order of the screen. Each is the id of its field. */
export const draftParts = ["template", "title", "date", "organisers", "rooms"] as const;
export type DraftPart = (typeof draftParts)[number];
export type DraftMistakes = Readonly<Partial<Record<DraftPart, string>>>;

/** What keeps the session from being made, in words. Mistakes on the lines of a list are told by the preview. */
export function mistakesIn(draft: Draft, rooms: RoomsRead | undefined, text: Catalogue): DraftMistakes {
  const { make } = text.organiser;
  const organisers = organisersIn(draft);
  const noRooms = draft.way === "count" ? make.countWrong(limits.rooms) : make.noRooms;
  const wrongLines = rooms?.mistakes.length ?? 0;
  return {
    ...(draft.template === "" && { template: make.needTemplate }),
    ...(draft.title.trim() === "" && { title: make.needName }),
    ...(draft.title.trim().length > limits.titleLength && { title: make.tooLong(limits.titleLength) }),
    ...(!/^\d{4}-\d\d-\d\d$/.test(draft.date) && { date: make.needDate }),
    ...(organisers.length > limits.organisers && { organisers: make.tooManyOrganisers(limits.organisers) }),
    ...(organisers.some((each) => each.length > limits.titleLength) && {
      organisers: make.tooLong(limits.titleLength),
    }),
    ...((draft.way === "count" ? countIn(draft) === undefined : rooms?.rooms.length === 0) && { rooms: noRooms }),
    ...(wrongLines > 0 && { rooms: make.linesWrong(wrongLines) }),
  };
}

/** To which part of the form each of its fields belongs. */
export const partOfField: Readonly<Record<keyof Draft, DraftPart | undefined>> = {
  template: "template",
  title: "title",
  date: "date",
  organisers: "organisers",
  anonymous: undefined,
  keepDays: undefined,
  way: "rooms",
  count: "rooms",
  list: "rooms",
  fileName: "rooms",
  fileText: "rooms",
};

/** To which part of the form the server's path of a mistake belongs; absent when to none. */
export function partOf(path: string | undefined): DraftPart | undefined {
  return draftParts.find((part) => path === part || path?.startsWith(`${part}.`));
}
