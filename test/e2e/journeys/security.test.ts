import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { keyIn } from "../../support/visitor.ts";
import { roomPage } from "../pages/room.ts";
import { watch } from "../pages/watch.ts";
import { expect, test } from "../test.ts";

test("supply chain: all screens together ask nothing of any other site", async ({ page, server, openEvent }) => {
  const event = await openEvent(1);
  await event.startRound(0);
  await event.write(1, "q1", "Kortere lijnen");
  const { requests } = watch(page);
  const { participant, moderator, organiser, session } = event.links;
  for (const address of ["/", "/new", organiser, moderator, `/s/${session}/report`, "/nergens", participant]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
  }
  await roomPage(page).giveName("Anna");
  await page.getByRole("button", { name: /^Ruimte 1\b/ }).click();
  await expect(roomPage(page).note("Kortere lijnen")).toBeVisible();
  const { host } = new URL(server.address);
  const elsewhere = requests
    .map(({ url }) => url)
    .filter((url) => !/^(data|blob):/.test(url) && new URL(url).host !== host);
  expect(requests.length).toBeGreaterThan(20);
  expect(elsewhere).toEqual([]);
});

test("secrets only behind the #: gone from the address bar and the history, in no request and no referrer", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(1);
  const { requests } = watch(page);
  const { participant, moderator, organiser } = event.links;
  for (const address of [participant, moderator, organiser]) {
    const key = keyIn(address);
    await page.goto(address);
    await expect.poll(() => page.url()).not.toContain(key);
    await page.waitForLoadState("networkidle");
    expect(
      await page.evaluate(() => `${location.href} ${document.referrer} ${JSON.stringify(history.state)}`),
    ).not.toContain(key);
    await page.goto("/");
    await page.goBack(); // what the history kept
    expect(page.url()).not.toContain(key);
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(key);
    for (const { url, referer } of requests) expect(`${url} ${referer ?? ""}`).not.toContain(key);
  }
  expect(requests.filter(({ referer }) => referer)).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe(""); // and what came in its place no script can read
});

test("cross-site WebSocket hijacking and forgery: a page of another site gets nothing out of this browser's cookies", async ({
  page,
  server,
  openEvent,
}) => {
  const event = await openEvent(1);
  await page.goto(event.links.moderator);
  await expect(page.getByText("Alles bewaard")).toBeVisible(); // from here on the browser holds the cookie
  const other = await otherSite(`<title>elders</title>`);
  await page.goto(other.address);
  const { session } = event.links;
  const got = await page.evaluate(
    async ({ address, session }) => {
      const asked = await fetch(`${address}/api/sessions/${session}/tickets?as=moderator`, {
        method: "POST",
        credentials: "include",
        headers: { "content-type": "text/plain" },
        body: JSON.stringify({ document: "synthesis" }),
      }).then(
        () => "answered",
        () => "refused",
      );
      const socket = new WebSocket(`${address.replace("http", "ws")}/ws/${session}.synthesis?ticket=x&client=7`);
      const opened = await new Promise((tell) => {
        socket.onopen = () => tell("opened");
        socket.onerror = () => tell("refused");
      });
      return { asked, opened };
    },
    { address: server.address, session },
  );
  expect(got).toEqual({ asked: "refused", opened: "refused" });
  await other.stop();
});

test("clickjacking: another site cannot show our pages in a frame", async ({ page, server }) => {
  const other = await otherSite(`<iframe src="${server.address}/" title="bord"></iframe>`);
  const refused = page.waitForEvent("console", (message) => /frame-ancestors/.test(message.text()));
  await page.goto(other.address);
  await refused;
  await expect(page.frameLocator("iframe").getByRole("heading")).toHaveCount(0);
  await other.stop();
});

/** A site that is not ours, with one page. */
async function otherSite(html: string): Promise<Readonly<{ address: string; stop(): Promise<void> }>> {
  const site = createServer((_req, res) => void res.setHeader("content-type", "text/html").end(html));
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  return {
    address: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
    async stop() {
      site.closeAllConnections();
      site.close();
      await once(site, "close");
    },
  };
}
