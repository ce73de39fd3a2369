import type { Locator, Page } from "@playwright/test";
import { expect } from "../test.ts";

/** The moderators' desk, as a moderator uses it. Groups go by their number. */
export type DeskPage = Readonly<{
  page: Page;
  /** Follows the moderators' link, waits until the desk is there, and goes to the question under this heading. */
  open(link: string, heading?: string): Promise<void>;
  expectSaved(): Promise<void>;
  chooseQuestion(heading: string): Promise<void>;
  round(title: string): Locator;
  /** The list of notes that lie in no group. */
  loose: Locator;
  looseNote(words: string): Locator;
  groups: Locator;
  group(number: number): Locator;
  nameOf(number: number): Locator;
  statementOf(number: number): Locator;
  /** Shows the notes of a group. */
  openGroup(number: number): Promise<void>;
  notesIn(number: number): Locator;
}>;

export function deskPage(page: Page): DeskPage {
  const loose = page.getByRole("grid", { name: /^Losse notities/ });
  const group = (number: number): Locator =>
    page.getByRole("article", { name: new RegExp(`^(Groep )?${number}( ·|$)`) });
  const expectSaved = (): Promise<void> => expect(page.getByText("Alles bewaard")).toBeVisible();
  const chooseQuestion = (heading: string): Promise<void> =>
    page.getByRole("navigation", { name: "Ruimtes en vragen" }).getByRole("link", { name: heading }).click();
  return {
    page,
    async open(link, heading) {
      await page.goto(link);
      await expectSaved();
      if (heading !== undefined) await chooseQuestion(heading);
    },
    expectSaved,
    chooseQuestion,
    round: (title) => page.getByRole("region", { name: "Rondes" }).getByRole("listitem").filter({ hasText: title }),
    loose,
    looseNote: (words) => loose.getByRole("row").filter({ hasText: words }),
    groups: page.getByRole("article"),
    group,
    nameOf: (number) => page.getByRole("textbox", { name: `Naam van groep ${number}`, exact: true }),
    statementOf: (number) => page.getByRole("textbox", { name: `Uitspraak bij groep ${number}`, exact: true }),
    openGroup: (number) =>
      group(number)
        .getByRole("button", { name: /notities?$/ })
        .click(),
    notesIn: (number) => group(number).getByRole("row"),
  };
}
