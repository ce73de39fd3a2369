import { api } from "../../../shared/api.ts";
import type { NoteId, QuestionId } from "../../../shared/ids.ts";
import { comeIn } from "../../support/visitor.ts";
import type { Event } from "../event.ts";
import { lineOf, roomPage } from "../pages/room.ts";
import { expect, test } from "./test.ts";

let event: Event;
test.beforeEach(async ({ openEvent }) => {
  event = await openEvent(2);
  await event.startRound(0);
  await event.write(1, "q1", "Korte lijnen");
});

test("a room that a moderator closes, and somebody who is taken out", async ({ page, look, server }) => {
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  await expect(roomPage(page).note("Korte lijnen")).toBeVisible();
  const moderator = await comeIn(server.address, event.links, "moderator");
  const asked = { session: event.links.session, as: "moderator" } as const;
  await moderator.call(api.closeRoom, { ...asked, params: { room: "r1" } });
  await expect(page.getByRole("heading", { name: "Deze ruimte is even gesloten" })).toBeVisible();
  await look(page, "room-shut");
  const people = await moderator.call(api.listPeople, asked);
  const anna = people.find(({ name }) => name === "Anna")?.id ?? "nobody";
  await moderator.call(api.removePerson, { ...asked, params: { person: anna } });
  await expect(page.getByRole("heading", { name: "Je doet niet meer mee aan deze sessie" })).toBeVisible();
  await look(page, "taken-out");
});

test("a session that ends and is erased, in the room and at the desk, and its link afterwards", async ({
  page,
  somebodyElse,
  look,
  server,
}) => {
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  const desk = await somebodyElse();
  await desk.goto(event.links.moderator);
  await expect(desk.getByText("Alles bewaard")).toBeVisible();
  const organiser = await comeIn(server.address, event.links, "organiser");
  const asked = { session: event.links.session, as: "organiser" } as const;
  await organiser.call(api.closeSession, asked);
  await expect(page.getByRole("heading", { name: "Deze sessie is afgelopen" })).toBeVisible();
  await look(page, "session-over");
  await organiser.call(api.eraseSession, { ...asked, body: { title: event.view.title } });
  for (const each of [page, desk])
    await expect(each.getByRole("heading", { name: "Deze sessie is gewist" })).toBeVisible();
  await look(page, "session-erased");
  await page.goto("about:blank");
  await page.goto(event.links.participant);
  await expect(page.getByRole("heading", { name: "Deze link werkt niet (meer)" })).toBeVisible();
  await look(page, "link-of-erased");
});

test("the address of a session without its link, and a link of another one", async ({ page, look, openEvent }) => {
  await page.goto(`/s/${event.links.session}/desk`);
  await expect(page.getByRole("heading", { name: "Deze link werkt niet (meer)" })).toBeVisible();
  await look(page, "desk-without-link");
  const other = await openEvent(2);
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  await page.goto(`/s/${other.links.session}`);
  await expect(page.getByRole("heading", { name: "Deze link werkt niet (meer)" })).toBeVisible();
  await look(page, "another-session");
});

test("a page that could not be shown", async ({ page, look }) => {
  await page.route(/\/assets\/DeskPage.*\.js/, (request) => request.abort());
  await page.goto(event.links.moderator);
  await expect(page.getByRole("heading", { name: "Er ging iets mis op deze pagina" })).toBeVisible();
  await look(page, "crashed");
});

test("words that came after the round had closed", async ({ page, look }) => {
  const line = await lineOf(page);
  const other = await event.sit(1, "q1");
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  await line.cut();
  await expect(page.getByText("Geen verbinding").first()).toBeVisible();
  await me.write("Zonder verbinding geschreven");
  await event.stopRound();
  // What was on its way when a round closed still counts for a moment: somebody goes on until that is over.
  let tries = 0;
  const goOn = (): string => {
    tries += 1;
    const spot = { question: "q1" as QuestionId, place: { column: "all" } };
    other.room.addNote({ id: `late${tries}` as NoteId, text: "Nog iets", spot, madeAt: tries });
    return other.link.state.current();
  };
  await expect.poll(goOn).toBe("closed");
  line.mend();
  await expect(page.getByRole("alert")).toContainText("Zonder verbinding geschreven", { timeout: 30_000 });
  await look(page, "room-late");
});
