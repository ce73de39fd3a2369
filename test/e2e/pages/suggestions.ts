import type { Locator, Page } from "@playwright/test";
import { expect } from "../test.ts";

/** The suggestions at a question on the desk. They go by a word of theirs. */
export type SuggestionsPage = Readonly<{
  /** Leads to them. */
  link: Locator;
  panel: Locator;
  cards: Locator;
  card(words: string): Locator;
  show(): Promise<void>;
  /** Waits until what is on the screen is the answer to the last question. */
  expectReady(): Promise<void>;
}>;

export function suggestionsPage(page: Page): SuggestionsPage {
  const panel = page.getByRole("region", { name: "Voorstellen" });
  const cards = panel.getByRole("article");
  const expectReady = (): Promise<void> => expect(panel).toHaveAttribute("aria-busy", "false");
  const link = page.getByRole("link", { name: "Voorstellen" });
  return {
    link,
    panel,
    cards,
    card: (words) => cards.filter({ hasText: words }),
    async show() {
      await link.click();
      await expectReady();
    },
    expectReady,
  };
}
