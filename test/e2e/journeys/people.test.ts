import { deskPage } from "../pages/desk.ts";
import { roomPage } from "../pages/room.ts";
import { roomPanel } from "../pages/roomPanel.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("a moderator makes somebody facilitator, closes the room, moves them and takes them out", async ({
  page,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(3);
  await event.startRound(0);
  const guest = roomPage(await somebodyElse());
  await guest.join(event.links.participant, "Fien", "Ruimte 1");
  await guest.write("Eerste woorden");
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  const panel = roomPanel(page);
  await panel.open("Ruimte 1");
  await expect(panel.person("Fien")).toBeVisible();
  await expectAccessible(page);

  await panel.choose("Fien", "Maak gespreksleider");
  await expect(panel.person("Fien")).toContainText("gespreksleider");
  await expect(guest.page.getByText("Je bent nu gespreksleider van deze ruimte.")).toBeVisible();
  await event.stopRound();
  await expect(guest.page.getByText("Jij bent gespreksleider en kunt nog opschrijven wat er gezegd is.")).toBeVisible();
  await guest.write("Nog na de ronde");
  await expect(guest.note("Nog na de ronde")).toBeVisible();
  await expect(guest.page.getByText("Alles bewaard")).toBeVisible();
  await expectAccessible(guest.page);

  await panel.button("Sluit deze ruimte").click();
  await expect(guest.page.getByRole("heading", { name: "Deze ruimte is even gesloten" })).toBeVisible();
  await expect(guest.composer()).toBeHidden();
  await panel.button("Open deze ruimte weer").click();
  await expect(guest.composer()).toBeVisible();

  await panel.choose("Fien", "Naar een andere ruimte…");
  await panel.dialog.getByLabel("Naar welke ruimte?").selectOption({ label: "Ruimte 2 (0 mensen)" });
  await expectAccessible(page);
  await panel.button("Verplaats").click();
  await expect(panel.dialog.getByText("Hier zit nog niemand.")).toBeVisible();
  await expect(guest.page.getByRole("heading", { level: 1, name: "Ruimte 2" })).toBeVisible();
  await expect(guest.page.getByText("Je zit nu in Ruimte 2.")).toBeVisible();
  await panel.dialog.getByRole("button", { name: "Sluiten" }).click();

  await panel.open("Ruimte 2");
  await panel.choose("Fien", "Haal uit de sessie…");
  await expectAccessible(page);
  await panel.button("Haal uit de sessie").click();
  await expect(panel.dialog.getByText("Hier zit nog niemand.")).toBeVisible();
  await expect(guest.page.getByRole("heading", { name: "Je doet niet meer mee aan deze sessie" })).toBeVisible();
  await expectAccessible(guest.page);
});
