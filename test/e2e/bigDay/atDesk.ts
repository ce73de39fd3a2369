import type { Page } from "@playwright/test";
import { enterAt, tabTo } from "../keyboard.ts";
import { deskPage } from "../pages/desk.ts";
import { statementPage } from "../pages/statement.ts";
import { suggestionsPage } from "../pages/suggestions.ts";
import { expect } from "../test.ts";

/** How a moderator without a mouse works through one question: each function leaves the page at its groups or its statements. */
export function handsAt(page: Page) {
  const { keyboard } = page;
  const desk = deskPage(page);
  const suggestions = suggestionsPage(page);
  const statement = statementPage(page);
  const name = suggestions.panel.getByRole("textbox", { name: "Naam van de groep" }).first();
  const view = (title: string) =>
    page.getByRole("navigation", { name: "Weergaven van deze vraag" }).getByRole("link", { name: title });

  return {
    /** @param key  which way is shorter: back, from the work on another question. */
    async chooseQuestion(heading: string, key: "Tab" | "Shift+Tab" = "Shift+Tab"): Promise<void> {
      const link = page.getByRole("navigation", { name: "Ruimtes en vragen" }).getByRole("link", { name: heading });
      await enterAt(page, link, key);
      await expect(link).toHaveAttribute("aria-current", "page");
    },
    /** Takes the surest suggestions one by one, each under a name of one's own, and then all others at once. */
    async takeSuggestions(names: readonly string[]): Promise<void> {
      await enterAt(page, suggestions.link);
      await suggestions.expectReady();
      for (const [nth, words] of names.entries()) {
        await tabTo(page, name);
        await keyboard.press("ControlOrMeta+a");
        await keyboard.type(words);
        await keyboard.press("Enter");
        await expect(page.getByRole("heading", { name: `Groepen ${nth + 1}`, exact: true })).toBeVisible();
      }
      const rest = suggestions.panel.getByRole("button", { name: /^Neem alle \d+ over$/ });
      await enterAt(page, rest, "Shift+Tab");
      await expect(rest).toHaveCount(0);
      await enterAt(page, view("Notities en groepen"), "Shift+Tab");
    },
    /** Opens a group beside its notes, takes over the first sentence that is proposed, and goes back. */
    async takeSentence(group: number): Promise<void> {
      await enterAt(page, desk.group(group).getByRole("button", { name: /^Uitspraak schrijven/ }));
      await enterAt(page, statement.draft.getByRole("button", { name: "Neem deze zin over" }));
      await expect(statement.words).not.toBeEmpty();
      await keyboard.press("Escape");
      await expect(statement.place).toBeHidden();
      await expect(desk.statementOf(group)).not.toHaveValue("");
    },
    async write(group: number, words: string): Promise<void> {
      await tabTo(page, desk.statementOf(group));
      await keyboard.press("ControlOrMeta+a");
      await keyboard.type(words);
      await expect(desk.statementOf(group)).toHaveValue(words);
    },
    async putToRooms(): Promise<void> {
      await enterAt(page, view("Voorleggen"));
      await enterAt(page, page.getByRole("button", { name: "Leg voor aan de ruimtes" }));
      await expect(page.getByText(/^Versie 1 ligt sinds/)).toBeVisible();
    },
  };
}
