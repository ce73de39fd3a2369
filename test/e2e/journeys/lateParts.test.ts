import { roomPage } from "../pages/room.ts";
import { expect, test } from "../test.ts";

test("a dialog and the whiteboard that could not be fetched come at the next press, without loading the page again", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(1);
  await event.startRound(0);
  await event.write(1, "q1", "Korte lijnen");
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  const later = /\/assets\/.*(HandDialog|Dialog|FormDialog|RoomCanvas).*\.(js|css)/;
  await page.route(later, (request) => request.abort());
  const sorry = page.getByText("De server is even niet bereikbaar.");
  await page.getByRole("button", { name: "Hulp vragen" }).click();
  await expect(sorry).toBeVisible();
  await page.getByRole("region", { name: "Meldingen" }).getByRole("button", { name: "Sluiten" }).click();
  await expect(sorry).toHaveCount(0);
  await page.getByRole("button", { name: "Bord", exact: true }).click();
  await expect(sorry).toBeVisible();
  await expect(roomPage(page).composer()).toBeVisible(); // back in the list

  await page.unroute(later);
  await page.getByRole("button", { name: "Hulp vragen" }).click();
  await expect(page.getByLabel("Jullie vraag")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCSS("display", "flex"); // with its looks
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Bord", exact: true }).click();
  await expect(page.getByRole("region", { name: "Bord met notities" })).toContainText("Korte lijnen");
});
