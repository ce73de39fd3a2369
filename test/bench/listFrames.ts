import type { Page } from "playwright";
import { percentile, round } from "../load/figures.ts";
import type { ListFigures } from "./deskFigures.ts";
import { dragAbout, frames } from "./frames.ts";

/** Where a list is, in the page: the element that scrolls, its rows, and the field that its words are looked for in. */
export type ListPlace = Readonly<{ list: string; row: string; search: string }>;

/** What is looked for, one after another; the last one empties the field again. */
const searches = ["personeel", "overleg 12", "personeelstekort", "koffie", ""];

/** How far each frame scrolls. */
const scrolledPx = 90;

/** Scrolls, drags and searches a list as a moderator does. */
export async function measureList(page: Page, place: ListPlace): Promise<ListFigures> {
  const { took: scroll, msPerRow } = await workOfScrolling(page, place.list);
  const box = await page.locator(place.row).nth(2).boundingBox();
  if (!box) throw new Error(`No ${place.row} is in sight.`);
  const drag = await dragAbout(page, { x: box.x + box.width / 3, y: box.y + box.height / 2 });
  const search: number[] = [];
  for (const words of searches) search.push(await searchFor(page, place, words));
  return {
    searchMs: round(Math.max(...search)),
    scrollMedianMs: round(percentile(scroll, 50)),
    scrollP95Ms: round(percentile(scroll, 95)),
    scrollMsPerRow: msPerRow,
    dragMedianMs: round(percentile(drag, 50)),
    dragP95Ms: round(percentile(drag, 95)),
  };
}

/** Scrolls, and watches the page's main thread. @returns also what that did for each row that was scrolled past, ms. */
async function workOfScrolling(
  page: Page,
  list: string,
): Promise<Readonly<{ took: readonly number[]; msPerRow: ListFigures["scrollMsPerRow"] }>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const seconds = async (): Promise<ReadonlyMap<string, number>> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  const before = await seconds();
  const took = await scrollAbout(page, list);
  const after = await seconds();
  await session.detach();
  const rowHeight = await page
    .locator(list)
    .evaluate((element) => element.scrollHeight / Number(element.getAttribute("aria-rowcount")));
  const perRow = (name: string): number =>
    round((1000 * ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * rowHeight) / (took.length * scrolledPx), 2);
  return {
    took,
    msPerRow: {
      script: perRow("ScriptDuration"),
      style: perRow("RecalcStyleDuration"),
      layout: perRow("LayoutDuration"),
      all: perRow("TaskDuration"),
    },
  };
}

/** Scrolls at each frame, far down and back. @returns how long each frame took, ms. */
function scrollAbout(page: Page, list: string): Promise<readonly number[]> {
  return page.evaluate(
    ({ list, frames, scrolledPx }) =>
      new Promise<number[]>((tell) => {
        const element = document.querySelector(list);
        if (!element) throw new Error(`There is no ${list}.`);
        const took: number[] = [];
        let before: number | undefined;
        const step = (now: number): void => {
          if (before !== undefined) took.push(now - before);
          before = now;
          if (took.length === frames) {
            element.scrollTop = 0;
            return tell(took);
          }
          element.scrollTop += took.length < frames / 2 ? scrolledPx : -scrolledPx;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    { list, frames: frames * 2, scrolledPx },
  );
}

/** @returns from the words in the field to a painted list that says how many rows are left, ms. */
function searchFor(page: Page, { list, search }: ListPlace, words: string): Promise<number> {
  return page.evaluate(
    ({ list, search, words }) =>
      new Promise<number>((tell) => {
        const [grid, field] = [document.querySelector(list), document.querySelector<HTMLInputElement>(search)];
        if (!grid || !field) throw new Error("There is nothing to search.");
        const watch = new MutationObserver(() => {
          watch.disconnect();
          requestAnimationFrame(() => {
            const painted = new MessageChannel(); // its message comes after the frame is painted
            painted.port1.onmessage = () => tell(performance.now() - start);
            painted.port2.postMessage(undefined);
          });
        });
        watch.observe(grid, { attributeFilter: ["aria-rowcount"] });
        const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
        const start = performance.now();
        setValue?.call(field, words); // as the browser does when somebody types: React looks at the difference
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    { list, search, words },
  );
}
