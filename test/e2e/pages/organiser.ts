import { expect, type Page } from "@playwright/test";

/** What an organiser sees and does with a session that is there. */
export function organiserPage(page: Page) {
  const code = page.getByText(/^[A-Z0-9]{4} [A-Z0-9]{4}$/).first();
  return {
    async isThere() {
      await expect(page.getByRole("heading", { name: "Deelnemers uitnodigen" })).toBeVisible();
    },
    /** The code as it stands on the screen, in two groups. */
    code: async (): Promise<string> => (await code.textContent()) ?? "",
    link: (label: "Link voor deelnemers" | "Link voor begeleiders" | "Link voor de organisator") =>
      page.getByLabel(label, { exact: true }).inputValue(),
    invitation: page.getByLabel("Tekst voor de uitnodiging"),
    copyRoom: (room: string) => page.getByRole("button", { name: `Kopieer: link van ${room}` }),
    desk: page.getByRole("link", { name: "Naar de begeleiding" }),
    show: page.getByRole("button", { name: "Toon groot" }),
    screen: page.getByRole("dialog"),
  };
}
