import type { Browser } from "playwright";
import type { NoteId, QuestionId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { openEvent } from "../e2e/event.ts";
import { roomPage } from "../e2e/pages/room.ts";
import { allSaved } from "../support/allSaved.ts";
import { measureFrames } from "./frames.ts";
import type { CanvasFigures } from "./uiFigures.ts";

const window = { viewport: { width: 1440, height: 900 }, locale: "nl-NL" };
const words = [
  "Korte lijnen",
  "We weten elkaar te vinden als het erop aankomt",
  "Te veel overleg, te weinig tijd om het gewone werk goed te doen",
  "Een gedeelde visie, met afspraken over wie wat doet en hoe we elkaar aanspreken als het niet lukt",
];
const textOf = (at: number): string => `${words[at % words.length]} (${at})`;

/** The board of a room that is as full as it may be. */
export async function measureCanvas(browser: Browser, address: string): Promise<CanvasFigures & { notes: number }> {
  const event = await openEvent(address, 1);
  await event.startRound(0);
  const seat = await event.sit(1, "q1");
  const notes = limits.notesPerRoom;
  for (let at = 0; at < notes; at++) {
    const spot = { question: `q${(at % 3) + 1}` as QuestionId, place: { column: "all" } };
    seat.room.addNote({ id: `bench${at}` as NoteId, text: textOf(at), spot, madeAt: at });
    if (at % 200 === 199) await allSaved(seat.link);
  }
  const page = await browser.newPage(window);
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  await page.getByRole("button", { name: "Bord", exact: true }).click();
  await page.getByRole("list", { name: `Notities op het bord: ${notes}` }).waitFor({ state: "attached" });
  await page.locator("[data-canvas] li").first().waitFor();
  const figures = await measureFrames(page, "[data-canvas]", "[data-canvas] li");
  await page.close();
  event.close();
  return { notes, ...figures };
}

/** The same papers in a page without any of our code. */
export async function measurePlainDom(browser: Browser): Promise<CanvasFigures> {
  const page = await browser.newPage(window);
  const papers = Array.from(
    { length: limits.notesPerRoom },
    (_, at) =>
      `<div class="paper" style="left:${(at % 45) * 224}px;top:${Math.floor(at / 45) * 160}px">${textOf(at)}</div>`,
  );
  await page.setContent(`<!doctype html><style>
    #window { position: fixed; inset: 0; overflow: clip; }
    #layer { position: absolute; transform-origin: 0 0; will-change: transform; }
    .paper { position: absolute; width: 208px; height: 144px; padding: 12px; box-sizing: border-box; background: #f8e6a0;
      box-shadow: 0 1px 3px #0003; font: 18px sans-serif; overflow: hidden; }
  </style><div id="window"><div id="layer">${papers.join("")}</div></div>`);
  await page.evaluate(() => {
    const [frame, layer] = [document.querySelector("#window"), document.querySelector<HTMLElement>("#layer")];
    let [x, y, scale] = [0, 0, 1];
    let held: { paper: HTMLElement; x: number; y: number } | undefined;
    frame?.addEventListener(
      "wheel",
      (event) => {
        if (!(event instanceof WheelEvent) || !layer) return;
        event.preventDefault();
        if (event.ctrlKey) scale = Math.min(Math.max(scale * Math.exp(-event.deltaY / 300), 0.05), 2);
        else [x, y] = [x - event.deltaX, y - event.deltaY];
        layer.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
      },
      { passive: false },
    );
    addEventListener("pointerdown", ({ target, clientX, clientY }) => {
      if (target instanceof HTMLElement) held = { paper: target, x: clientX, y: clientY };
    });
    addEventListener("pointermove", ({ clientX, clientY }) => {
      if (held) held.paper.style.translate = `${clientX - held.x}px ${clientY - held.y}px`;
    });
    addEventListener("pointerup", () => {
      held = undefined;
    });
  });
  const figures = await measureFrames(page, "#window", ".paper");
  await page.close();
  return figures;
}
