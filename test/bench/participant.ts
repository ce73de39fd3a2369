import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright";
import type { NoteId, QuestionId } from "../../shared/ids.ts";
import { type Event, openEvent } from "../e2e/event.ts";
import { roomPage } from "../e2e/pages/room.ts";
import { percentile, round } from "../load/figures.ts";
import { sitDown } from "./seat.ts";

/** A middling phone: four times slower than this machine. */
const slowerBy = 4;
/** “Slow 4G” as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const runs = 5;
const others = 5;
const letters = 80;

/** What a participant loads and waits for on the first visit: a room's own link of a session without names leads straight in. */
export async function measureFirstLoad(
  browser: Browser,
  address: string,
): Promise<Readonly<{ participantJsKbGzip: number; composerReadyMs: number }>> {
  const event = await openEvent(address, 1, { anonymous: true });
  await event.startRound(0);
  const link = event.links.rooms[0]?.link ?? "";
  const ready: number[] = [];
  let kb = 0;
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "nl-NL" });
    const page = await context.newPage();
    const scripts: Promise<number>[] = [];
    page.on("response", (response) => {
      if (/javascript/.test(response.headers()["content-type"] ?? ""))
        scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slow4g);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowerBy });
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector("textarea:enabled, [contenteditable=true]")) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => performance.mark("composer")));
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.goto(link);
    await page.waitForFunction(() => performance.getEntriesByName("composer").length > 0);
    ready.push(await page.evaluate(() => performance.getEntriesByName("composer")[0]?.startTime ?? Number.NaN));
    const sizes = await Promise.all(scripts);
    kb = Math.max(kb, sizes.reduce((sum, size) => sum + size, 0) / 1000);
    await context.close();
  }
  event.close();
  return { participantJsKbGzip: round(kb), composerReadyMs: Math.round(percentile(ready, 50)) };
}

/** From a key to the letter on the screen, while others type in the same room. */
export async function measureTyping(browser: Browser, address: string): Promise<number> {
  const event = await openEvent(address, 1);
  await event.startRound(0);
  const stop = await othersTyping(event, address);
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: "nl-NL" });
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  const composer = page.getByRole("textbox", { name: /^Nieuwe notitie/ }).first();
  await composer.focus();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowerBy });
  const took = await typeAndWatch(page);
  stop();
  await page.close();
  event.close();
  return round(percentile(took, 95));
}

async function typeAndWatch(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const took: number[] = [];
    Object.assign(globalThis, { took });
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const painted = new MessageChannel(); // its message comes after the frame is painted
          painted.port1.onmessage = () => took.push(performance.now() - timeStamp);
          painted.port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });
  await page.keyboard.type("zo gaat het ".repeat(letters).slice(0, letters), { delay: 90 });
  await page.waitForFunction((count) => (globalThis as { took?: number[] }).took?.length === count, letters);
  return page.evaluate(() => (globalThis as { took?: number[] }).took ?? []);
}

/** @returns lets them stop. */
async function othersTyping(event: Event, address: string): Promise<() => void> {
  const seats = await Promise.all(
    Array.from({ length: others }, async (_, at) => {
      const link = await sitDown(address, event, 1, `Gast ${at}`);
      const id = `other${at}` as NoteId;
      const spot = { question: "q1" as QuestionId, place: { column: "all" } };
      link.room.addNote({ id, text: "a", spot, madeAt: at });
      let words = "a";
      const typing = setInterval(() => {
        words = words.length > 200 ? "a" : `${words} b`;
        link.room.retypeNote(id, words);
      }, 250);
      return () => {
        clearInterval(typing);
        link.close();
      };
    }),
  );
  return () => {
    for (const stop of seats) stop();
  };
}
