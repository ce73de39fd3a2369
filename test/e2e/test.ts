import AxeBuilder from "@axe-core/playwright";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import type { CreateSession } from "../../shared/api.ts";
import { type Event, openEvent } from "./event.ts";
import { type RunningServer, startServer } from "./server.ts";

/** What a journey may ask of its server: `test.use({ environment: { PUBLIC_URL: "https://…" } })`. */
export type ServerOptions = { environment: Readonly<Record<string, string>> };

/** Who and what a journey can call for. All of it is gone again after the journey. */
type Company = {
  /** Makes a session with so many rooms, and scripted people in them. */
  openEvent(rooms: number, more?: Partial<CreateSession>): Promise<Event>;
  /** A page of somebody whose browser shares nothing with that of `page`. */
  somebodyElse(options?: BrowserContextOptions): Promise<Page>;
};

/** A journey: people in browsers with a real server, one per worker. `page.goto("/")` opens its home page. */
export const test = base.extend<Company, ServerOptions & { server: RunningServer }>({
  environment: [{}, { scope: "worker", option: true }],
  server: [
    async ({ environment }, use) => {
      const server = await startServer(environment);
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ server }, use) => use(server.address),
  openEvent: async ({ server }, use) => {
    const opened: Event[] = [];
    await use(async (rooms, more) => {
      const event = await openEvent(server.address, rooms, more);
      opened.push(event);
      return event;
    });
    for (const event of opened) event.close();
  },
  somebodyElse: async ({ browser }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** Everybody must be able to use this page as it is now: axe finds nothing against WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join(" ")})`);
  expect(found).toEqual([]);
}

/** On a phone of 360 px all of this table is in sight: nothing of it lies to the side. */
export async function expectOnPhone(table: Locator): Promise<void> {
  const page = table.page();
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 360, height: 740 });
  const hidden = (element: Element): number => {
    const { scrollWidth, clientWidth } = element.parentElement ?? element;
    return clientWidth > 360 ? clientWidth : scrollWidth - clientWidth;
  };
  await expect.poll(() => table.evaluate(hidden)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.setViewportSize({ width, height });
}

export { expect };
