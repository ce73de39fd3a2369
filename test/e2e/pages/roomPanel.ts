import type { Locator, Page } from "@playwright/test";

/** What a moderator does with one room and the people in it. */
export type RoomPanelPage = Readonly<{
  open(room: string): Promise<void>;
  dialog: Locator;
  person(name: string): Locator;
  choose(name: string, action: string): Promise<void>;
  button(name: string): Locator;
}>;

export function roomPanel(page: Page): RoomPanelPage {
  const dialog = page.getByRole("dialog");
  const person = (name: string): Locator => dialog.getByRole("listitem").filter({ hasText: name });
  return {
    async open(room) {
      await page.getByRole("button", { name: room, exact: true }).click();
      await dialog.getByRole("heading", { name: room }).waitFor();
    },
    dialog,
    person,
    async choose(name, action) {
      await dialog.getByRole("button", { name: `Wat wil je met ${name}?` }).click();
      await page.getByRole("menuitem", { name: action }).click();
    },
    button: (name) => dialog.getByRole("button", { name, exact: true }),
  };
}
