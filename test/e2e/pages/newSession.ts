import type { Page } from "@playwright/test";

/** What an organiser sees and does to make a session. */
export function newSessionPage(page: Page) {
  return {
    open: () => page.goto("/new"),
    template: (name: RegExp) => page.getByRole("radio", { name }),
    title: page.getByLabel("Hoe heet de sessie?"),
    date: page.getByLabel("Wanneer is de sessie?"),
    organisers: page.getByLabel("Wie organiseren de sessie?"),
    keep: page.getByLabel("Hoelang bewaren we de sessie?"),
    anonymous: page.getByLabel("Anonieme sessie"),
    way: (name: "Een aantal" | "Een lijst plakken" | "Een CSV-bestand") => page.getByRole("radio", { name }),
    count: page.getByLabel("Hoeveel ruimtes?"),
    list: page.getByLabel("Namen van de ruimtes"),
    /** Gives the page a file as somebody's spreadsheet saved it. */
    giveFile: (name: string, bytes: Uint8Array) =>
      page
        .getByLabel("CSV-bestand", { exact: true })
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) }),
    make: page.getByRole("button", { name: "Maak de sessie" }),
  };
}
