import type { Browser, Page } from "playwright";
import type { NoteId, QuestionId } from "../../shared/ids.ts";
import type { Event } from "../e2e/event.ts";
import { percentile, round } from "../load/figures.ts";
import { bigDay } from "./bigDay.ts";
import type { QuestionFigures } from "./deskFigures.ts";
import { heapMb } from "./frames.ts";
import { measureList } from "./listFrames.ts";

const question = "q1" as QuestionId;
const place = { list: "[data-loose-notes]", row: "[data-loose-notes] [data-key]", search: "[data-search-notes]" };
const updates = 5;

/** The desk at the question with the most notes. */
export async function measureQuestion(browser: Browser, event: Event): Promise<QuestionFigures> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "nl-NL" });
  await page.goto(event.links.moderator);
  const tab = page.getByRole("navigation", { name: "Ruimtes en vragen" }).getByRole("link", { name: "Wat gaat goed?" });
  const notes = bigDay.onFirstQuestion;
  await tab.filter({ hasText: String(notes) }).waitFor();
  const openMs = await openQuestion(page);
  const figures = await measureList(page, place);
  const updateToPaintMs = await measureUpdates(page, event);
  const session = await page.context().newCDPSession(page);
  const heap = await heapMb(session);
  await page.close();
  return { notes, openMs, ...figures, updateToPaintMs, heapMb: heap };
}

/** @returns from the press on the question to its painted rows, ms. */
function openQuestion(page: Page): Promise<number> {
  return page.evaluate(
    ({ row, address }) =>
      new Promise<number>((tell) => {
        const tab = document.querySelector<HTMLElement>(address);
        if (!tab) throw new Error("The question is not there.");
        const watch = new MutationObserver(() => {
          if (!document.querySelector(row)) return;
          watch.disconnect();
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => tell(Math.round(performance.now() - start));
            painted.port2.postMessage(undefined);
          });
        });
        watch.observe(document.body, { childList: true, subtree: true });
        const start = performance.now();
        tab.click();
      }),
    { row: place.row, address: `a[href$="q=${question}"]` },
  );
}

/** Somebody in a room writes what the moderator looks for. @returns until it is on the desk: half of them within this, ms. */
async function measureUpdates(page: Page, event: Event): Promise<number> {
  await page.locator(place.search).fill("kanarie");
  const seat = await event.sit(1, question);
  const took: number[] = [];
  for (let at = 0; at < updates; at++) {
    const seen = page.evaluate(
      ({ row, count }) =>
        new Promise<number>((tell) => {
          const look = (): void => {
            if (document.querySelectorAll(row).length < count) requestAnimationFrame(look);
            else tell(Date.now());
          };
          look();
        }),
      { row: place.row, count: at + 1 },
    );
    const start = Date.now();
    const spot = { question, place: { column: "all" } };
    seat.room.addNote({ id: `late${at}` as NoteId, text: `kanarie ${at}`, spot, madeAt: start });
    took.push((await seen) - start);
  }
  return round(percentile(took, 50));
}
