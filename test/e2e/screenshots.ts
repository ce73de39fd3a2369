// Makes the pictures of the README again (`npm run screenshots`), from the event that the demo plays. The page of the
// document needs LibreOffice, and `pdftoppm` of poppler.
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import type { Links } from "../../shared/api.ts";
import { readOptions } from "../demo/options.ts";
import { play } from "../demo/play.ts";
import { ensureBrowser } from "../support/browser.ts";
import { convert } from "../support/libreoffice.ts";
import { newProduct } from "../support/product.ts";
import { visitor } from "../support/visitor.ts";
import { roomPage } from "./pages/room.ts";

const folder = join(import.meta.dirname, "../../.github/screenshots");
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

const product = await newProduct();
try {
  const options = readOptions(process.argv.slice(2));
  if (options) await makeAll(options);
} finally {
  await product.discard();
}
process.exit();

async function makeAll(options: NonNullable<ReturnType<typeof readOptions>>): Promise<void> {
  const played = await play(product, options, (line) => process.stdout.write(`${line}\n`));
  await played.goOn();
  await mkdir(folder, { recursive: true });
  const { path } = ensureBrowser();
  const browser = await chromium.launch({
    ...(path !== undefined && { executablePath: path }),
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  await picture(browser, "desk", desktop, (page) => toDesk(page, played.links));
  await picture(browser, "room", phone, (page) => toRoom(page, played.links));
  await browser.close();
  await paper("document", played.links);
}

/** Opens a page for itself, as somebody who reads Dutch, and takes its picture. */
async function picture(
  browser: Browser,
  name: string,
  look: BrowserContextOptions,
  go: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ ...look, locale: "nl-NL", reducedMotion: "reduce" });
  await go(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
  await page.close();
}

/** The groups of one question, the first one open to its notes. */
async function toDesk(page: Page, { moderator }: Links): Promise<void> {
  await page.goto(moderator);
  await page.getByRole("link", { name: "Wat kan beter?" }).click();
  const [first, second] = [page.getByRole("article").first(), page.getByRole("article").nth(1)];
  await second.waitFor();
  await first.getByRole("button", { name: /notities?$/ }).click();
  await first.getByRole("row").first().waitFor();
}

/** A room as a participant has it who came in by the link. */
async function toRoom(page: Page, { participant, rooms }: Links): Promise<void> {
  await roomPage(page).join(participant, "Noor", rooms[0]?.name ?? "");
  await page.locator("[data-note]").first().waitFor();
}

/** The first page of the Word file, as it prints. */
async function paper(name: string, { session, moderator }: Links): Promise<void> {
  const reader = visitor(new URL(moderator).origin);
  await reader.enter(moderator);
  const answer = await reader.fetch(`/api/sessions/${session}/report/docx?as=moderator`);
  const pdf = join(folder, `${name}.pdf`);
  await writeFile(pdf, await convert(new Uint8Array(await answer.arrayBuffer()), "docx", "pdf"));
  const onlyFirst = ["-f", "1", "-l", "1", "-singlefile"];
  await promisify(execFile)("pdftoppm", ["-png", "-r", "90", ...onlyFirst, pdf, join(folder, name)]);
  await rm(pdf);
}
