import type { Page } from "@playwright/test";

/** What people see and do on the first page. */
export function homePage(page: Page) {
  return {
    open: () => page.goto("/"),
    heading: page.getByRole("heading", { level: 1 }),
    code: page.getByRole("textbox"),
    makeSession: page.locator("main").getByRole("link", { name: /Maak een sessie|Make a session/ }),
    language: (name: "Nederlands" | "English") => page.getByRole("button", { name }),
  };
}
