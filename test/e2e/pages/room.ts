import type { Locator, Page, WebSocketRoute } from "@playwright/test";
import { messages } from "../../../shared/wire.ts";
import { unfold } from "./fold.ts";

/** What a participant sees and does, in the participant's words. */
export type RoomPage = Readonly<{
  page: Page;
  open(link: string): Promise<void>;
  giveName(name: string): Promise<void>;
  chooseRoom(name: string): Promise<void>;
  /** All the way in. */
  join(link: string, name: string, room: string): Promise<void>;
  /** Where notes of a question are written; absent the only or first one. */
  composer(where?: string): Locator;
  write(words: string, where?: string): Promise<void>;
  /** A note in a list, by its words. */
  note(words: string): Locator;
  /** The list item around a note: with its mark and menu. */
  card(words: string): Locator;
  /** The field of the note that is edited, once its editor is there. */
  editor(): Locator;
  list(where: string): Locator;
  choose(words: string, action: string): Promise<void>;
  question(words: string): Locator;
  /** What only a facilitator can do for all of the room. */
  lead(action: string): Promise<void>;
  /** Waits until this person may lead, and opens what leads the question where it lies folded. */
  openLead(): Promise<void>;
  /** Opens what the room wrote, to look back on it together. */
  lookBack(): Promise<void>;
}>;

export function roomPage(page: Page): RoomPage {
  const note = (words: string): Locator => page.locator("[data-note]").filter({ hasText: words });
  const card = (words: string): Locator =>
    page.getByRole("listitem").filter({ has: page.locator("[data-note]"), hasText: words });
  const composer = (where = ""): Locator => page.getByRole("textbox", { name: `Nieuwe notitie bij ${where}` }).first();
  const giveName = async (name: string): Promise<void> => {
    await page.getByLabel("Je naam").fill(name);
    await page.getByRole("button", { name: "Verder" }).click();
  };
  const chooseRoom = async (name: string): Promise<void> => {
    await page.getByRole("button", { name: new RegExp(`^${name}\\b`) }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
  };
  return {
    page,
    open: async (link) => void (await page.goto(link)),
    giveName,
    chooseRoom,
    async join(link, name, room) {
      await page.goto(link);
      await giveName(name);
      await chooseRoom(room);
    },
    composer,
    async write(words, where) {
      await composer(where).fill(words);
      await composer(where).press("Enter");
    },
    note,
    card,
    editor: () => page.locator("[contenteditable=true]").and(page.getByRole("textbox", { name: "Bewerk de notitie" })),
    list: (where) => page.getByRole("list", { name: new RegExp(`^${where}: `) }),
    async choose(words, action) {
      await card(words).getByRole("button", { name: "Wat wil je met deze notitie?" }).click();
      await page.getByRole("menuitem", { name: action }).click();
    },
    question: (words) => page.getByRole("region", { name: words }),
    async lead(action) {
      await page.getByRole("button", { name: "Deze ruimte leiden" }).click();
      await page.getByRole("menuitem", { name: action }).click();
    },
    async openLead() {
      await page.getByRole("button", { name: "Deze ruimte leiden" }).waitFor();
      await unfold(page, "Deze vraag leiden");
    },
    async lookBack() {
      const button = page.getByRole("button", { name: "Terugkijken" });
      const menu = page.getByRole("button", { name: "Meer", exact: true }); // on a phone
      await button.or(menu).click();
      if (await menu.isVisible()) await page.getByRole("menuitem", { name: "Terugkijken" }).click();
    },
  };
}

/** How many copies of unsaved words this browser holds. */
export const copiesIn = (page: Page): Promise<number> =>
  page.evaluate(async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith("samenbord.")).length);

/** The line between one browser and the server, to cut it and to hold back what the server says. */
export type Line = Readonly<{
  cut(): Promise<void>;
  mend(): void;
  /** From now on "this is saved" does not arrive. */
  holdSaved(): void;
  /** Lets through what was held. */
  releaseSaved(): void;
}>;

/** Call before the page opens. */
export async function lineOf(page: Page): Promise<Line> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  let holding = false;
  let held: (() => void)[] = [];
  await page.route(/\/(tickets|sse)\b/, (request) => (isCut ? request.abort() : request.continue()));
  await page.routeWebSocket(/\/ws\//, async (socket) => {
    if (isCut) return socket.close();
    const server = socket.connectToServer();
    open.add(socket);
    server.onMessage((message) => {
      if (holding && typeof message !== "string" && message[0] === messages.saved)
        held.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  return {
    async cut() {
      isCut = true;
      await Promise.all([...open].map((socket) => socket.close()));
      open.clear();
    },
    mend() {
      isCut = false;
    },
    holdSaved() {
      holding = true;
    },
    releaseSaved() {
      holding = false;
      for (const send of held) send();
      held = [];
    },
  };
}
