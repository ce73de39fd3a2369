import { api, type Links } from "../../../shared/api.ts";
import { comeIn } from "../../support/visitor.ts";
import { deskPage } from "../pages/desk.ts";
import { endingPage } from "../pages/ending.ts";
import { newSessionPage } from "../pages/newSession.ts";
import { organiserPage } from "../pages/organiser.ts";
import { copiesIn, lineOf, roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("an organiser chooses how long a session is kept, closes it and erases it", { tag: "@phone" }, async ({
  page,
}) => {
  const form = newSessionPage(page);
  await form.open();
  await form.title.fill("Dag van de regio");
  await form.count.fill("2");
  await expect(form.keep).toHaveValue("30");
  await form.keep.selectOption("7 dagen");
  await form.make.click();
  await organiserPage(page).isThere();
  const end = endingPage(page);
  await expect(end.state).toContainText("7 dagen later wissen we alles");
  await expectAccessible(page);

  await end.close.click();
  await expectAccessible(page);
  await end.confirmClose.click();
  await expect(end.state).toContainText("Deze sessie is afgesloten.");
  await expect(end.close).toBeHidden();

  await end.erase.click();
  await end.title.fill("Dag van de rego");
  await end.confirmErase.click();
  await expect(end.dialog.getByText("Dit is niet de titel. Typ hem precies over.")).toBeVisible();
  await expectAccessible(page);
  await end.title.fill("Dag van de regio");
  await end.title.press("Enter");
  await end.isErased();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Deze link werkt niet (meer)" })).toBeVisible();
});

test("a guest reads when the session is erased, and sees it end and go", { tag: "@phone" }, async ({
  page,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(2, { keepDays: 1, anonymous: true });
  const seat = await somebodyElse();
  await seat.goto(event.links.participant);
  await expect(seat.getByText("Alles van deze sessie wordt 1 dag na afloop gewist.")).toBeVisible();
  await seat.getByRole("button", { name: "Zet mij ergens neer" }).click();
  await event.startRound(0);
  await expect(seat.getByRole("textbox").first()).toBeVisible();

  await page.goto(event.links.organiser);
  const end = endingPage(page);
  await end.close.click();
  await end.confirmClose.click();
  await expect(seat.getByRole("heading", { name: "Deze sessie is afgelopen" })).toBeVisible();
  await expect(seat.getByText(/^Deze sessie wordt gewist op/)).toBeVisible();
  await expectAccessible(seat);

  await end.erase.click();
  await end.title.fill(event.view.title);
  await end.confirmErase.click();
  await end.isErased();
  await expect(seat.getByRole("heading", { name: "Deze sessie is gewist" })).toBeVisible();
  await expectAccessible(seat);
});

test("a moderator brings back what a room removed, also after its round", async ({ page, openEvent }) => {
  const event = await openEvent(2);
  await event.startRound(0);
  const note = await event.write(2, "q1", "Korte lijnen met de gemeente");
  (await event.sit(2, "q1")).room.removeNote(note);
  await event.startRound(1);
  const desk = deskPage(page);
  await desk.open(event.links.moderator, "Wat gaat goed?");
  await page.getByText("1 verwijderde notitie").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Breng terug" }).click();
  await expect(page.getByText("1 verwijderde notitie")).toBeHidden();
  await expect(page.getByText("De notitie staat weer in de ruimte.")).toBeVisible();
  await expect(desk.looseNote("Korte lijnen met de gemeente")).toBeVisible();
});

test("after a session was erased nothing of it stays in the browser of who was offline", async ({
  page,
  baseURL,
  openEvent,
}) => {
  const event = await openEvent(1);
  await event.startRound(0);
  const line = await lineOf(page);
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  await line.cut();
  await roomPage(page).write("Alleen nog in deze laptop");
  await expect.poll(() => copiesIn(page)).toBe(1);

  const asked = page.waitForResponse(/\/api\/sessions\/[^/]+\?as=participant$/);
  await page.goto("/"); // whatever page this browser opens next
  expect((await asked).status()).toBe(200); // the session is still there: so are the words
  expect(await copiesIn(page)).toBe(1);

  await eraseSession(baseURL ?? "", event.links);
  await page.reload();
  await expect.poll(() => copiesIn(page)).toBe(0);
});

async function eraseSession(address: string, links: Links): Promise<void> {
  const organiser = await comeIn(address, links, "organiser");
  const { title } = await organiser.call(api.getSession, { session: links.session, as: "organiser" });
  await organiser.call(api.eraseSession, { session: links.session, as: "organiser", body: { title } });
}
