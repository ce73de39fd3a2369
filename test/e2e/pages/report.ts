import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect } from "../test.ts";

/** The page where the document is made, edited and downloaded. */
export type ReportPage = Readonly<{
  page: Page;
  /** Follows the moderators' link, and goes from the desk to the document. */
  open(link: string): Promise<void>;
  /** Makes the document from the statements. */
  make(): Promise<void>;
  /** The words on the paper. */
  words: Locator;
  toolbar: Locator;
  /** What lies beside the document. */
  beside: Locator;
  /** Puts one of the things beside the document on top, such as “Versies”. */
  side(title: string): Promise<void>;
  /** What changed at the desk, by its kind, such as “Nieuw”. */
  change(kind: string): Locator;
  expectSaved(): Promise<void>;
  download(format: string): Promise<Readonly<{ name: string; bytes: Uint8Array }>>;
}>;

export function reportPage(page: Page): ReportPage {
  const words = page.getByRole("textbox", { name: "Het document" });
  const beside = page.getByRole("complementary", { name: "Naast het document" });
  return {
    page,
    async open(link) {
      await page.goto(link);
      await page.getByRole("link", { name: "Verslag" }).click();
    },
    async make() {
      await page.getByRole("button", { name: "Maak het document" }).click();
      await expect(words).toBeVisible();
    },
    words,
    beside,
    side: (title) => beside.getByRole("tab", { name: title }).click(),
    change: (kind) => beside.getByRole("listitem", { name: new RegExp(`^${kind}:`) }),
    toolbar: page.getByRole("toolbar", { name: "Opmaak" }),
    expectSaved: () => expect(page.getByText("Alles bewaard")).toBeVisible(),
    async download(format) {
      const link = page.getByRole("link", { name: format, exact: true });
      await expect(page.getByRole("link", { name: "Word", exact: true })).toBeVisible();
      if (!(await link.isVisible())) await page.getByText("Meer soorten bestanden").click();
      const coming = page.waitForEvent("download");
      await link.click();
      const file = await coming;
      return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
    },
  };
}
