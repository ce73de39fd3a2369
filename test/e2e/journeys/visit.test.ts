import { deskPage } from "../pages/desk.ts";
import { roomPage } from "../pages/room.ts";
import { roomPanel } from "../pages/roomPanel.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("a moderator looks along in a room, live, and writes along as the moderators without counting as the room", async ({
  page,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(2);
  await event.startRound(0);
  const guest = roomPage(await somebodyElse());
  await guest.join(event.links.participant, "Fien", "Ruimte 1");
  await guest.write("Eerste woorden");
  await deskPage(page).open(event.links.moderator);
  const panel = roomPanel(page);
  await panel.open("Ruimte 1");
  await expect(panel.person("Fien")).toBeVisible();
  await page.getByRole("link", { name: "Kijk mee in de ruimte" }).click();

  await expect(page.getByText("Je kijkt mee.")).toBeVisible();
  await expect(page.getByText("Eerste woorden")).toBeVisible();
  await expect(guest.page.getByText("Een begeleider kijkt mee")).toBeVisible();
  await guest.write("En nog een");
  await expect(page.getByText("En nog een")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Bewerk/ })).toHaveCount(0); // what the room wrote is not theirs to change
  const along = page.getByRole("region", { name: "Van de begeleiding bij Wat gaat goed?" });
  await page.getByRole("button", { name: "Schrijf mee bij Wat gaat goed?" }).click();
  await page.getByRole("textbox", { name: "Schrijf mee bij Wat gaat goed?" }).fill("Denk ook aan de ouders");
  await page.getByRole("button", { name: "Plaats" }).first().click();
  await expect(along).toContainText("Denk ook aan de ouders");
  const seen = guest.page.getByRole("region", { name: "Van de begeleiding bij Wat gaat goed?" });
  await expect(seen).toContainText("Denk ook aan de ouders");
  await expect(seen.getByRole("button")).toHaveCount(0);
  await page.getByRole("textbox", { name: "Schrijf mee bij Wat gaat goed?" }).fill("Verkeerde ruimte");
  await page.getByRole("button", { name: "Plaats" }).first().click();
  await along.getByRole("button", { name: "Haal weg: Verkeerde ruimte" }).click();
  await expect(seen.getByText("Verkeerde ruimte")).toBeHidden();
  await expectAccessible(page);
  await expectAccessible(guest.page);

  await page.getByRole("button", { name: "Bord" }).click();
  await expect(page.getByText("En nog een")).toBeVisible();
  await expectAccessible(page);
  await expect(along).toContainText("Denk ook aan de ouders");
  await guest.page.getByRole("button", { name: "Bord" }).click();
  await expect(seen).toContainText("Denk ook aan de ouders");
  await event.startRound(1);
  await page.getByRole("button", { name: "Lijst" }).click();
  await expect(page.getByText("Eerste woorden")).toBeHidden();

  await page.getByRole("link", { name: "Terug naar begeleiden" }).click();
  await expect(guest.page.getByText("Een begeleider kijkt mee")).toBeHidden();
});
