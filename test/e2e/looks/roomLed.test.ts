import { api } from "../../../shared/api.ts";
import type { QuestionId } from "../../../shared/ids.ts";
import { comeIn } from "../../support/visitor.ts";
import { letLead } from "../leading.ts";
import { boardPage } from "../pages/board.ts";
import { deskPage } from "../pages/desk.ts";
import { roomPage } from "../pages/room.ts";
import { expect, test } from "./test.ts";

test("a room that is led: for oneself, votes, a message, a top three", async ({
  page,
  somebodyElse,
  look,
  server,
  openEvent,
}) => {
  const event = await openEvent(2);
  await event.startRound(0);
  for (const words of ["Rust", "Ruimte om te oefenen met elkaar", "Tijd"]) await event.write(1, "q1", words);
  const lead = roomPage(page);
  await lead.join(event.links.participant, "Fay", "Ruimte 1");
  await letLead(server.address, event, "Fay");
  await page.getByRole("button", { name: "Eerst voor jezelf schrijven" }).first().click();
  await lead.write("Voor mijzelf");
  await expect(page.getByText("Schrijf eerst voor jezelf").first()).toBeVisible();
  await look(page, "lead-private");
  await page.getByRole("button", { name: "Laat zien wat er staat" }).first().click();
  await expect(lead.note("Voor mijzelf")).toBeVisible();
  await page.getByRole("button", { name: "Stemmen met stippen" }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "lead-vote");
  await page.getByRole("button", { name: "Open de stemming" }).click();
  await lead.card("Rust").getByRole("button", { name: "Geef een stip" }).click();
  await expect(lead.card("Rust")).toContainText("1 stip van jou");
  await look(page, "room-voting");
  await page.getByRole("button", { name: "Sluit de stemming" }).click();
  await expect(page.getByText("Uitslag van de stemming")).toBeVisible();
  const desk = deskPage(await somebodyElse());
  await desk.open(event.links.moderator);
  await desk.page.getByRole("button", { name: "Terug naar de zaal over 60 seconden" }).click();
  await expect(page.getByRole("region", { name: "Bericht van de begeleider" })).toBeVisible();
  await look(page, "room-result-and-message");
  await desk.page.close();
});

test("a top three", async ({ page, look, openEvent }) => {
  const event = await openEvent(1);
  await event.startRound(1);
  const ranked = event.view.template.rounds[1]?.parts
    .flatMap(({ questions }) => questions)
    .find(({ options }) => "ranking" in (options ?? {}));
  if (!ranked) throw new Error("No question of the second round has a ranking.");
  for (const words of ["Rust", "Ruimte om te oefenen met elkaar", "Tijd"]) await event.write(1, ranked.id, words);
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await page.goto(`${page.url().split("?")[0]}?q=${ranked.id}`);
  await me.choose("Ruimte om te oefenen", "Plaats 1");
  await expect(page.getByRole("list", { name: /^Top 3/ })).toContainText("Ruimte om te oefenen");
  await look(page, "room-ranking");
});

test("a note that everybody is asked to look at, and the tools of a round", async ({
  page,
  look,
  server,
  openEvent,
}) => {
  const event = await openEvent(1);
  await event.startRound(0);
  const note = await event.write(1, "q1", "Rust");
  for (const words of ["Ruimte om te oefenen met elkaar", "Tijd"]) await event.write(1, "q1", words);
  const me = roomPage(page);
  await me.join(event.links.participant, "Fay", "Ruimte 1");
  await expect(me.note("Rust")).toBeVisible();
  const moderator = await comeIn(server.address, event.links, "moderator");
  const body = { question: "q1" as QuestionId, note };
  await moderator.call(api.point, { session: event.links.session, as: "moderator", body });
  await expect(page.getByRole("button", { name: "Ga erheen" })).toBeVisible();
  await look(page, "room-look");
  await page.getByRole("button", { name: "Ga erheen" }).click();
  await expect(me.card("Rust").getByText("Kijk hier")).toBeVisible();
  await look(page, "room-pointed");
  await boardPage(page).open();
  await expect(boardPage(page).note("Rust").getByText("Kijk hier")).toBeVisible();
  await look(page, "board-pointed");
  await letLead(server.address, event, "Fay");
  await expect(page.getByText("Je bent nu gespreksleider van deze ruimte.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Meldingen" }).getByRole("button")).toHaveCount(0, { timeout: 20_000 });
  await me.lead("Gereedschap van deze ronde");
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "lead-tools");
});
