import type { Page, WebSocketRoute } from "@playwright/test";
import { openGateway } from "../../support/gateway.ts";
import type { Event } from "../event.ts";
import { roomPage } from "../pages/room.ts";
import { expect, test } from "../test.ts";

/** So long after the first attempt the board must be live, ms. */
const promisedMs = 6_000;
let event: Event;

test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(2);
  await event.startRound(0);
});

/**
 * Sits down and writes, while somebody else is in the room over a WebSocket.
 *
 * @returns how long it took from the choice of the room until the other read it, ms.
 */
async function writesAndIsRead(page: Page, link: string): Promise<number> {
  const other = await event.sit(1, "q1");
  const me = roomPage(page);
  await me.open(link);
  await me.giveName("Anna");
  await page.getByRole("button", { name: /^Ruimte 1\b/ }).click();
  const chosenAt = performance.now();
  const composer = me.composer();
  await composer.pressSequentially("Zonder");
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  const read = (): string | undefined => other.room.notes.current()[0]?.text;
  await expect.poll(read).toBe("Zonder");
  const tookMs = performance.now() - chosenAt;
  test.info().annotations.push({ type: "seconds", description: (tookMs / 1000).toFixed(1) });
  await composer.pressSequentially(" WebSocket"); // and grows under the eyes of the other
  await expect.poll(read).toBe("Zonder WebSocket");
  await composer.press("Enter");
  await expect(me.card("Zonder WebSocket").getByRole("img", { name: "bewaard", exact: true })).toBeVisible();
  await event.write(1, "q1", "Van de ander");
  await expect(me.note("Van de ander")).toBeVisible();
  return tookMs;
}

const networks: readonly (readonly [what: string, treat: (socket: WebSocketRoute) => unknown])[] = [
  ["never opens a WebSocket", () => new Promise(() => {})],
  ["opens a WebSocket and carries nothing", () => {}],
  ["closes each WebSocket at once", (socket) => socket.close()],
];
for (const [what, treat] of networks)
  test(`in a network that ${what} the board is live within six seconds`, async ({ page }) => {
    await page.routeWebSocket(/\/ws\//, async (socket) => void (await treat(socket)));
    expect(await writesAndIsRead(page, event.links.participant)).toBeLessThan(promisedMs);
    await expect(page.getByRole("main").getByText("Geen verbinding")).toHaveCount(0);
  });

test("behind a proxy that refuses WebSockets the board is live within six seconds", async ({ page, server }) => {
  const gateway = await openGateway(server.address);
  const { pathname, hash } = new URL(event.links.participant);
  expect(await writesAndIsRead(page, `${gateway.address}${pathname}${hash}`)).toBeLessThan(promisedMs);
  expect(gateway.refused()).toBeGreaterThan(0);
  await gateway.stop();
});

test("after a reload behind such a proxy nobody waits for a WebSocket again", async ({ page, server }) => {
  const gateway = await openGateway(server.address);
  const { pathname, hash } = new URL(event.links.participant);
  await writesAndIsRead(page, `${gateway.address}${pathname}${hash}`);
  const refused = gateway.refused();
  await page.reload();
  await expect(roomPage(page).card("Zonder WebSocket")).toBeVisible();
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  expect(gateway.refused()).toBe(refused);
  await gateway.stop();
});
