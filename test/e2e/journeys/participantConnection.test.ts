import { nanoid } from "nanoid";
import type { NoteId, QuestionId } from "../../../shared/ids.ts";
import { closeCodes } from "../../../shared/wire.ts";
import type { Event } from "../event.ts";
import { copiesIn, lineOf, roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

const anywhere = { question: "q1" as QuestionId, place: { column: "all" } };
let event: Event;

test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(2);
  await event.startRound(0);
});

test("a note says it is saved only after the server has said so", async ({ page }) => {
  const line = await lineOf(page);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await expect(page.getByText("Alles bewaard")).toBeVisible();

  line.holdSaved();
  await me.write("Nog onderweg");
  await expect(me.card("Nog onderweg").getByRole("img", { name: "nog niet bewaard" })).toBeVisible();
  await expect(page.getByText("Bewaren…")).toBeVisible();

  line.releaseSaved();
  await expect(me.card("Nog onderweg").getByRole("img", { name: "bewaard", exact: true })).toBeVisible();
  await expect(page.getByText("Alles bewaard")).toBeVisible();
});

test("without a connection people write on, and everything goes along when it is back", async ({ page }) => {
  const other = await event.sit(1, "q1");
  const line = await lineOf(page);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("Met verbinding");
  await expect(page.getByText("Alles bewaard")).toBeVisible();

  await line.cut();
  await expect(page.getByRole("main").getByText("Geen verbinding. Wat je typt blijft hier staan")).toBeVisible();
  await me.write("Zonder verbinding");
  await expect(me.card("Zonder verbinding").getByRole("img", { name: "nog niet bewaard" })).toBeVisible();
  await expectAccessible(page);
  await event.write(1, "q1", "Intussen");

  line.mend();
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  await expect(me.note("Intussen")).toBeVisible();
  await expect
    .poll(() => other.room.notes.current().map((note) => note.text))
    .toEqual(["Met verbinding", "Zonder verbinding", "Intussen"]);
});

test("what was written without a connection is still there after the page was closed, and nothing stays behind", async ({
  page,
}) => {
  const other = await event.sit(1, "q1");
  const line = await lineOf(page);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  await line.cut();
  await me.write("Toen ging de laptop dicht");
  await expect.poll(() => copiesIn(page)).toBe(1);
  const address = page.url();
  await page.close();

  const again = await page.context().newPage();
  await again.goto(address);
  await expect(roomPage(again).note("Toen ging de laptop dicht")).toBeVisible();
  await expect.poll(() => other.room.notes.current().map((note) => note.text)).toEqual(["Toen ging de laptop dicht"]);
  await expect(again.getByText("Alles bewaard")).toBeVisible();
  await expect.poll(() => copiesIn(again)).toBe(0);
});

test("words that come after the round has closed are given back, not lost", async ({ page }) => {
  const other = await event.sit(1, "q1");
  const line = await lineOf(page);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  await line.cut();
  await me.write("Te laat geschreven");

  await event.startRound(1);
  await expect
    .poll(() => {
      other.room.addNote({ id: nanoid<NoteId>(), text: "nog één", spot: anywhere, madeAt: Date.now() });
      return other.link.closedBy.current();
    })
    .toBe(closeCodes.roleChanged); // the round takes nothing any more
  line.mend();

  const panel = page.getByRole("alert").filter({ hasText: "Dit kwam te laat" });
  await expect(panel).toContainText("Te laat geschreven");
  await expect(me.question("Hoe zorgen we dat de visie gaat leven")).toBeVisible();
  await panel.getByRole("button", { name: "Ik heb het" }).click();
  await expect(panel).toHaveCount(0);
});

test("after a reload the same person is back in the same room, with everything written", async ({ page }) => {
  const other = await event.sit(1, "q1");
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("Klaar");
  await me.composer().pressSequentially("Half");
  await expect(page.getByText("Alles bewaard")).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Ruimte 1" })).toBeVisible();
  await expect(me.note("Klaar")).toBeVisible();
  await expect(me.note("Half")).toBeVisible();
  await expect
    .poll(() =>
      other.link.roster
        .current()
        ?.people?.map(({ name }) => name)
        .toSorted(),
    )
    .toEqual(["Anna", "Gast 1"]);
});
