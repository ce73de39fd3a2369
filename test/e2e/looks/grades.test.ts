import { api } from "../../../shared/api.ts";
import type { RoomId } from "../../../shared/ids.ts";
import { joinRoom } from "../../support/visitor.ts";
import { deskPage } from "../pages/desk.ts";
import { roomPage } from "../pages/room.ts";
import { expect, test } from "./test.ts";

test("grades: giving them, those of a room, and those of all rooms", async ({
  page,
  somebodyElse,
  look,
  server,
  openEvent,
}) => {
  const event = await openEvent(3, { template: "verkenning" });
  const { session } = event.links;
  await event.startRound(0);
  for (const [room, grades] of [
    [9, 8, 8, 7, 6, 4],
    [8, 7, 7, 10, 6],
    [5, 6],
  ].entries())
    for (const [at, grade] of grades.entries()) {
      const guest = await joinRoom(server.address, event.links, `r${room + 1}` as RoomId, `Gast ${room}-${at}`);
      const given = [{ [grade]: 1 }, { [Math.max(1, grade - 2)]: 1 }, at === 0 ? {} : { 7: 1 }];
      const asked = { session, as: "participant", params: { question: "cijfer" } } as const;
      await guest.call(api.giveGrades, { ...asked, body: { given } });
    }
  await roomPage(page).join(event.links.participant, "Fay", "Ruimte 1");
  await page.getByRole("group", { name: "Wethouders" }).getByRole("radio", { name: "7", exact: true }).check();
  await expect(page.getByText("In deze ruimte gaven 7 mensen een cijfer.")).toBeVisible();
  await look(page, "room-grades");

  const table = await somebodyElse();
  await roomPage(table).join(event.links.participant, "Tafel", "Ruimte 2");
  await table.evaluate(
    (id) =>
      fetch(`/api/sessions/${id}/me?as=participant`, {
        method: "PATCH",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ heads: 6 }),
      }),
    session,
  );
  await table.reload();
  const first = table.getByRole("group", { name: "Beleidsmedewerkers" });
  await first.getByRole("spinbutton", { name: "Een 8" }).fill("4");
  await expect(first.getByText("4 van de 6 mensen gaven een cijfer.")).toBeVisible();
  await look(table, "room-grades-table");
  await table.close();

  await event.stopRound();
  await expect(page.getByRole("heading", { name: "Cijfers van deze ruimte" })).toBeVisible();
  await look(page, "room-grades-result");
  const desk = deskPage(await somebodyElse());
  await desk.open(event.links.moderator, "Rapportcijfer voor de samenwerking");
  await desk.page.getByRole("link", { name: "Cijfers", exact: true }).click();
  const all = desk.page.getByRole("region", { name: "Beleidsmedewerkers" });
  await all.getByText("Per ruimte", { exact: true }).click();
  await expect(all.getByRole("row", { name: "Ruimte 3" })).toContainText("te weinig om te tonen");
  await look(desk.page, "desk-grades");
  await desk.page.getByRole("link", { name: "Plenair scherm" }).click();
  await expect(desk.page.getByRole("row", { name: "8 of hoger" }).first()).toBeVisible();
  await look(desk.page, "plenary-grades");
  await desk.page.close();
});
