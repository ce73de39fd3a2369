import { expect, type Page } from "@playwright/test";

/** The end of a session, on the organiser's page. */
export function endingPage(page: Page) {
  const section = page.locator("section", { has: page.getByRole("heading", { name: "Afsluiten en wissen" }) });
  const dialog = page.getByRole("alertdialog");
  return {
    section,
    dialog,
    state: section.getByRole("status"),
    close: section.getByRole("button", { name: "Sluit de sessie af" }),
    erase: section.getByRole("button", { name: "Wis alles nu" }),
    confirmClose: dialog.getByRole("button", { name: "Sluit de sessie af" }),
    title: dialog.getByLabel("Typ de titel van de sessie"),
    confirmErase: dialog.getByRole("button", { name: "Wis alles nu" }),
    async isErased() {
      await expect(page.getByRole("heading", { level: 1, name: "Alles is gewist" })).toBeVisible();
    },
  };
}
