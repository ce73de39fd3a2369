import type { Page } from "@playwright/test";

/** Opens what lies folded under this line on a small screen; on a large one it lies open. */
export async function unfold(page: Page, title: string): Promise<void> {
  const line = page.getByRole("button", { name: title, expanded: false });
  if ((await line.count()) > 0) await line.first().click();
}
