import { roomPage } from "../pages/room.ts";
import { expect, test } from "../test.ts";

test("on the way into a room everything is asked at once, before the page itself has come", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(2, { anonymous: true });
  await event.startRound(0);
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(`${request.method()} ${pathname.replace(event.links.session, "…")}`);
  });
  const wayIn = ["POST /api/sessions/…/enter"];
  let letPass = (): void => {};
  const held = new Promise<void>((resolve) => {
    letPass = resolve;
  });
  await page.route(/\/assets\/base-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(event.links.rooms[1]?.link ?? "", { waitUntil: "commit" });
  await expect.poll(() => asked).toEqual(wayIn);
  letPass();
  await roomPage(page).write("Korte lijnen");
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  expect(asked).toEqual(wayIn);

  await page.reload(); // who comes back asks no more than that either
  await expect(page.getByText("Korte lijnen")).toBeVisible();
  expect(asked).toEqual([...wayIn, ...wayIn]);
});

test("on the way to the desk it is asked for at once too, and the wall shows what the server counted before the notes have come", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(2);
  await event.startRound(0);
  await event.write(2, "q1", "Korte lijnen");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.routeWebSocket(/\/ws\//, () => {}); // they open, and nothing ever comes over them
  await page.route("**/sse/**", () => {});
  await page.goto(event.links.moderator);
  const counts = page.getByRole("row", { name: /Ruimte 2/ }).getByRole("cell");
  await expect(counts.filter({ hasText: /^1$/ })).toHaveCount(3); // who writes, the note at its question, and in all
  expect(asked.filter((path) => path.endsWith("/enter"))).toHaveLength(1);
});

test("the first screen of a room needs few files, and none of them names another that was not asked for", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(1, { anonymous: true });
  await event.startRound(0);
  const answer = await page.goto(event.links.rooms[0]?.link ?? "", { waitUntil: "commit" });
  const named = [...((await answer?.headerValue("link")) ?? "").matchAll(/<([^>]+)>/g)].map(([, file]) => file);
  await expect(roomPage(page).composer()).toBeEditable();
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  const own = await page
    .locator("script[src], link[rel=stylesheet][href]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("src") ?? one.getAttribute("href")));
  const code = fetched.filter((file) => /\.(js|css)$/.test(file));
  expect(code.filter((file) => !named.includes(file) && !own.includes(file))).toEqual([]);
  expect(new Set(code).size).toBeLessThanOrEqual(8); // a browser fetches six at a time over HTTP/1.1
});
