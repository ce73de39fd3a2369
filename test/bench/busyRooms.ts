import type { Browser, Page } from "playwright";
import type { NoteId, QuestionId } from "../../shared/ids.ts";
import { questionsOf } from "../../shared/template.ts";
import { openEvent } from "../e2e/event.ts";
import { round } from "../load/figures.ts";
import { benchNotes, bringIn } from "./bigDay.ts";
import type { BusyFigures } from "./deskFigures.ts";
import { sitDown } from "./seat.ts";

const [rooms, notes] = [100, 5_000];
/** How often somebody who types is heard, and for how long frames are counted. */
const [typingMs, watchMs] = [333, 8_000];

/**
 * The desk while in each of a hundred rooms somebody types at three updates a second, on a question that has 5,000 notes already:
 * how many frames a second it draws, on the room wall and at that question. The people are scripted, over real sockets.
 */
export async function measureBusyRooms(browser: Browser, address: string): Promise<BusyFigures> {
  const event = await openEvent(address, rooms);
  await event.startRound(0);
  const [question] = questionsOf(event.view.template);
  await bringIn(
    address,
    event,
    benchNotes(rooms, notes, () => question),
  );
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "nl-NL" });
  await page.goto(event.links.moderator);
  const tab = page
    .getByRole("navigation", { name: "Ruimtes en vragen" })
    .getByRole("link", { name: question?.heading ?? "" });
  await tab.filter({ hasText: String(notes) }).waitFor();
  const seats = await Promise.all(
    Array.from({ length: rooms }, (_, at) => sitDown(address, event, at + 1, `Gast ${at + 1}`)),
  );
  const typing = seats.map(({ room }, at) => {
    const id = `busy${at}` as NoteId;
    let letters = 0;
    const spot = { question: question?.id ?? ("" as QuestionId), place: { column: "all" } };
    room.addNote({ id, text: "t", spot, madeAt: Date.now() });
    return setInterval(() => {
      letters = (letters + 1) % 80;
      room.retypeNote(id, "we typen door ".repeat(6).slice(0, letters + 1));
    }, typingMs);
  });
  await tab.filter({ hasText: String(notes + rooms) }).waitFor();
  const wallFps = await framesASecond(page);
  await tab.click();
  await page.locator("[data-loose-notes] [data-key]").first().waitFor();
  const questionFps = await framesASecond(page);
  for (const timer of typing) clearInterval(timer);
  await page.close();
  for (const seat of seats) seat.close();
  event.close();
  return { rooms, notes, wallFps, questionFps };
}

function framesASecond(page: Page): Promise<number> {
  return page
    .evaluate(
      (watchMs) =>
        new Promise<number>((tell) => {
          const startMs = performance.now();
          let frames = 0;
          const step = (now: number): void => {
            if (now - startMs >= watchMs) return tell((frames * 1000) / (now - startMs));
            frames += 1;
            requestAnimationFrame(step);
          };
          requestAnimationFrame(step);
        }),
      watchMs,
    )
    .then((fps) => round(fps));
}
