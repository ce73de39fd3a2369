import type { Browser } from "playwright";
import { questionsOf } from "../../shared/template.ts";
import { percentile } from "../load/figures.ts";
import type { BigDay } from "./bigDay.ts";

const visits = 3;

/** From following the moderators' link, as somebody new, to a wall on which all figures of all rooms are right: half of several times within this, ms. */
export async function measureOverview(browser: Browser, { event, notes }: BigDay): Promise<number> {
  const { rooms, template } = event.view;
  const byRoom = Map.groupBy(notes, ({ room }) => room);
  const wall = rooms.map(({ id, name }) => [name, ...figuresOf(byRoom.get(id) ?? [])]);
  const took: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "nl-NL" });
    const page = await context.newPage();
    await page.addInitScript(markWhenRight, { wall, firstFigure: 4 });
    await page.goto(event.links.moderator);
    await page.waitForFunction(() => performance.getEntriesByName("overview").length > 0);
    took.push(await page.evaluate(() => performance.getEntriesByName("overview")[0]?.startTime ?? Number.NaN));
    await context.close();
  }
  return Math.round(percentile(took, 50));

  /** Notes at each question, and in all. */
  function figuresOf(own: BigDay["notes"]): readonly string[] {
    const at = Map.groupBy(own, ({ question }) => question.id);
    return [...questionsOf(template).map(({ id }) => String(at.get(id)?.length ?? 0)), String(own.length)];
  }
}

/** Looks in the page at each frame, and marks the first one after which the wall said what it must. */
function markWhenRight({ wall, firstFigure }: Readonly<{ wall: readonly string[][]; firstFigure: number }>): void {
  const isRight = (row: HTMLTableRowElement, [name = "", ...figures]: readonly string[]): boolean =>
    (row.cells[1]?.textContent ?? "").startsWith(name) &&
    figures.every((figure, at) => row.cells[at + firstFigure]?.textContent === figure);
  const look = (): void => {
    const rows = [...document.querySelectorAll<HTMLTableRowElement>("tbody tr")];
    const isThere = rows.length === wall.length && wall.every((line, at) => rows[at] && isRight(rows[at], line));
    if (!isThere) requestAnimationFrame(look);
    else {
      const painted = new MessageChannel(); // its message comes after the frame is painted
      painted.port1.onmessage = () => performance.mark("overview");
      painted.port2.postMessage(undefined);
    }
  };
  requestAnimationFrame(look);
}
