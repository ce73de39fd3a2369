import { api } from "../../../shared/api.ts";
import { comeIn } from "../../support/visitor.ts";
import { deskPage } from "../pages/desk.ts";
import { roomPage } from "../pages/room.ts";
import { roomPanel } from "../pages/roomPanel.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("a moderator of 42 rooms finds the silent ones, tells two of them something, and renames, adds and merges rooms", async ({
  page,
  server,
  openEvent,
  somebodyElse,
}) => {
  test.slow();
  const event = await openEvent(42);
  await event.startRound(0);
  for (const room of [1, 2, 3]) await event.write(room, "q1", `Woorden uit ${room}`);
  for (const room of [7, 8]) await event.sit(room, "q1");
  const guest = roomPage(await somebodyElse());
  await guest.join(event.links.participant, "Fien", "Ruimte 8");
  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  const table = page.getByRole("region", { name: "Ruimtes" }).getByRole("table");
  const lines = table.getByRole("row").filter({ has: page.getByRole("checkbox") });
  await expect(lines).toHaveCount(42);
  await expectAccessible(page);

  await page.getByLabel("Welke ruimtes").selectOption({ label: "Stil (2)" });
  await expect(lines).toHaveCount(2);
  await expect(page).toHaveURL(/show=silent/);
  await expect(lines.nth(0)).toContainText("Ruimte 7");
  await expect(lines.nth(1)).toContainText("Ruimte 8");
  await page.reload();
  await expect(lines).toHaveCount(2);

  for (const room of ["Ruimte 7", "Ruimte 8"]) await page.getByRole("checkbox", { name: `Kies ${room}` }).check();
  await page.getByRole("button", { name: "Bericht aan 2 ruimtes" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Bericht", exact: true }).fill("Lukt het bij jullie?");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Verstuur" }).click();
  await expect(dialog).toBeHidden();
  await expect(guest.page.getByText("Lukt het bij jullie?", { exact: true })).toBeVisible();

  const panel = roomPanel(page);
  await panel.open("Ruimte 8");
  await panel.button("Andere naam…").click();
  await dialog.getByLabel("Naam van de ruimte").fill("Ruimte 7");
  await panel.button("Bewaar").click();
  await expect(dialog.getByText("Er is al een ruimte met deze naam.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Naam van de ruimte").fill("De Linde");
  await panel.button("Bewaar").click();
  await expect(guest.page.getByRole("heading", { level: 1, name: "De Linde" })).toBeVisible();
  await expect(guest.page.getByText("Deze ruimte heet nu De Linde.")).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "De Linde" })).toBeVisible();

  await panel.button("Voeg samen met…").click();
  await dialog.getByLabel("Met welke ruimte?").selectOption({ label: "Ruimte 1 (1 persoon)" });
  await expectAccessible(page);
  await panel.button("Voeg samen").click();
  await expect(guest.page.getByRole("heading", { level: 1, name: "Ruimte 1" })).toBeVisible();
  await expect(guest.page.getByText("Je zit nu in Ruimte 1.")).toBeVisible();
  await expect(page.getByText("De Linde hoort bij Ruimte 1.")).toBeVisible();
  await page.getByLabel("Welke ruimtes").selectOption("all");
  await expect(lines).toHaveCount(41);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Maak De Linde weer los" }).click();
  await expect(lines).toHaveCount(42);

  await page.getByRole("button", { name: "Ruimte toevoegen" }).click();
  await dialog.getByLabel("Naam van de ruimte").fill("Laatkomers");
  await expectAccessible(page);
  await panel.button("Voeg toe").click();
  await expect(lines).toHaveCount(43);
  const late = await comeIn(server.address, event.links, "participant");
  const seen = await late.call(api.getSession, { session: event.links.session, as: "participant" });
  expect(seen.rooms.map(({ name }) => name)).toContain("Laatkomers");
  await page.getByRole("button", { name: "Mensen", exact: true }).click();
  await expect(lines.first()).toContainText("Ruimte 1");
  await expect(page).toHaveURL(/sort=people/);
});

test("of many rooms only those near the eye are drawn, and all can be reached", async ({ page, openEvent }) => {
  const event = await openEvent(150);
  await deskPage(page).open(event.links.moderator);
  const room = (name: string) => page.getByRole("button", { name, exact: true });
  const lines = page.getByRole("checkbox", { name: /^Kies Ruimte/ });
  await expect(room("Ruimte 1")).toBeVisible();
  expect(await lines.count()).toBeLessThan(150);
  await page.getByRole("checkbox", { name: "Kies Ruimte 60", exact: true }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("checkbox", { name: "Kies Ruimte 61", exact: true })).toBeFocused();
  await page.getByLabel("Zoek een ruimte of regio").fill("150");
  await expect(lines).toHaveCount(1);
  await expect(room("Ruimte 150")).toBeVisible();
  await page.getByLabel("Zoek een ruimte of regio").fill("");
  await page.getByRole("button", { name: "Ruimte", exact: true }).click();
  await expect(room("Ruimte 150")).toBeInViewport();
  await expectAccessible(page);
});
