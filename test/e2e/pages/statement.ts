import type { Locator, Page } from "@playwright/test";

/** A group opened for writing, as a moderator uses it. */
export type StatementPage = Readonly<{
  place: Locator;
  /** Opens the group with this number from its card. */
  open(number: number): Promise<void>;
  words: Locator;
  wording: Locator;
  draft: Locator;
  quotes: Locator;
  /** The note with these words, beside the statement. */
  note(words: string): Locator;
  /** Where a quote is chosen. */
  chooser: Locator;
}>;

export function statementPage(page: Page): StatementPage {
  const place = page.getByRole("dialog", { name: /^Uitspraak bij/ });
  return {
    place,
    open: (number) =>
      page
        .getByRole("article", { name: new RegExp(`^(Groep )?${number}( ·|$)`) })
        .getByRole("button", { name: /^Uitspraak schrijven/ })
        .click(),
    words: place.getByRole("textbox", { name: /^Uitspraak bij groep/ }),
    wording: place.getByRole("region", { name: "Hoeveel ruimtes, in woorden" }),
    draft: place.getByRole("region", { name: "Voorstel voor een eerste zin" }),
    quotes: place.getByRole("region", { name: "Citaten" }),
    note: (words) =>
      place
        .getByRole("region", { name: /notities?$/ })
        .getByRole("listitem")
        .filter({ hasText: words }),
    chooser: page.getByRole("dialog", { name: "Kies een citaat" }),
  };
}
