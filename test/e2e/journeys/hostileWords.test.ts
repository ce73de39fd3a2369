import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { openDeskLink } from "../../../client/sync/deskLink.ts";
import { openReportLink } from "../../../client/sync/reportLink.ts";
import type { EditorNode } from "../../../shared/doc/report.ts";
import type { ClusterId, NoteRef, QuestionId, RoomId, ThemeId } from "../../../shared/ids.ts";
import { until } from "../../support/until.ts";
import { comeIn, joinRoom } from "../../support/visitor.ts";
import { type Event, openEvent } from "../event.ts";
import { deskPage } from "../pages/desk.ts";
import { roomPage } from "../pages/room.ts";
import { watch } from "../pages/watch.ts";
import { expect, test } from "../test.ts";

/** A text that runs a script in a page that takes it for HTML, for an attribute, for a template or for a link. */
const hostile = `"'><img src=x onerror="window.ran=1"><script>window.ran=1</script><svg/onload=window.ran=1>\${window.ran=1}{{constructor.constructor('window.ran=1')()}} javascript:window.ran=1`;
const short = `<img src=x onerror="window.ran=1">`; // where not more fits

/** Nothing ran, nothing even tried to, and no link leads to a script. */
async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(await page.locator('a[href^="javascript" i], [onerror], [onload], img[src="x"]').count()).toBe(0);
}

/** A session in which everything that people can write is hostile. */
async function hostileEvent(address: string): Promise<Event> {
  const event = await openEvent(address, 1, {
    title: hostile.slice(0, 200),
    organisers: [short],
    rooms: [{ name: short, region: short }],
  });
  const { links } = event;
  const { session } = links;
  await event.startRound(0);
  const note = await event.write(1, "q1", hostile);
  const guest = await joinRoom(address, links, "r1" as RoomId, short);
  expect(guest.view.id).toBe(session);
  const moderator = await comeIn(address, links, "moderator");
  const desk = openDeskLink(session, moderator.how);
  await until(desk.link.state, (state) => state === "live");
  const question = "q1" as QuestionId;
  const theme = "t1" as ThemeId;
  const cluster = "c1" as ClusterId;
  desk.synthesis.addTheme({ id: theme, question, name: hostile.slice(0, 200), order: "a" });
  desk.synthesis.addCluster({
    id: cluster,
    question,
    theme,
    name: hostile.slice(0, 200),
    statement: hostile,
    order: "a",
  });
  desk.synthesis.placeNotes([{ ref: `r1.${note}` as NoteRef, print: "x" }], cluster);
  const report = openReportLink(session, moderator.how);
  await until(report.link.state, (state) => state === "live");
  report.report.fill(hostileNodes);
  for (const { link } of [desk, report]) await until(link.savings, ({ edits, saved }) => edits > 0 && edits === saved);
  desk.close();
  report.close();
  return event;
}

const link = (href: string): EditorNode => ({
  type: "paragraph",
  content: [{ type: "text", text: `link ${href}`, marks: [{ type: "link", attrs: { href, target: "_blank" } }] }],
});
const hostileNodes: readonly EditorNode[] = [
  { type: "paragraph", content: [{ type: "text", text: hostile }] },
  ...[
    "javascript:window.ran=1",
    "JaVaScRiPt:window.ran=1",
    "data:text/html,<script>window.ran=1</script>",
    " javascript:window.ran=1",
    "vbscript:x",
  ].map(link),
];

test("XSS by note, name, title, statement, editor JSON and javascript: links: on no screen anything runs", async ({
  page,
  server,
}) => {
  const event = await hostileEvent(server.address);
  const { complaints } = watch(page);
  const { participant, moderator, organiser } = event.links;

  const room = roomPage(page);
  await room.open(participant);
  await room.giveName(short);
  await page.getByRole("button", { name: /img src=x/ }).click();
  await expect(room.note("onerror")).toBeVisible();
  await expectUnharmed(page);

  await deskPage(page).open(moderator);
  await page.getByRole("navigation", { name: "Ruimtes en vragen" }).getByRole("link").nth(1).click();
  await expectUnharmed(page);
  await page.getByRole("link", { name: "Verslag" }).click();
  await expect(page.getByRole("textbox", { name: "Het document" })).toContainText("link javascript:window.ran=1");
  await expectUnharmed(page);
  for (const words of await page.getByText(/^link /).all()) await words.click();
  await expectUnharmed(page);

  await page.goto(organiser);
  await expect(page.getByRole("heading", { name: "Deelnemers uitnodigen" })).toBeVisible();
  await expectUnharmed(page);

  const downloaded = await (await comeIn(server.address, event.links, "moderator")).fetch(
    `/api/sessions/${event.links.session}/report/html?as=moderator`,
  );
  const file = test.info().outputPath("report.html"); // as somebody opens it from their disk: without our headers
  await writeFile(file, await downloaded.text());
  await page.goto(`file://${file}`);
  await expect(page.getByText("link javascript:window.ran=1").first()).toBeVisible();
  await expectUnharmed(page);
  expect(complaints).toEqual([]); // not even an attempt that the policy had to stop
  event.close();
});
