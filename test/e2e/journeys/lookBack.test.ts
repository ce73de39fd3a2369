import { letLead } from "../leading.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("a room that looks back reads its first places in order, its columns and its groups by name @phone", async ({
  page,
  openEvent,
}) => {
  const event = await openEvent(1);
  await event.startRound(1);
  const ids = [];
  for (const words of ["Rust", "Ruimte", "Tijd"]) ids.push(await event.write(1, "q5", words));
  const [rust, , tijd] = ids;
  if (!rust || !tijd) throw new Error("Nothing was written.");
  await event.rank(1, "q5", tijd, 1);
  await event.rank(1, "q5", rust, 2);
  await event.write(1, "q6", "Cijfers");
  for (const words of ["Geld", "Subsidie"]) await event.write(1, "q7", words);
  const me = roomPage(page);
  await me.join(event.links.participant.replace("#", "?q=q7#"), "Anna", "Ruimte 1");
  await page.goto(`${page.url().split("?")[0]}?q=q7`);
  await me.choose("Geld", "Leg samen met…");
  await page.getByRole("dialog").getByRole("button", { name: "Subsidie" }).click();
  await page.getByRole("textbox", { name: "Naam van de groep" }).fill("Betalen");
  await page.keyboard.press("Enter");

  await me.lookBack();
  const dialog = page.getByRole("dialog", { name: "Klopt dit met wat wij zeiden?" });
  const top = dialog.getByRole("list", { name: "Top 3: 2 notities" }).getByRole("listitem");
  await expect(top).toHaveText(["Tijd", "Rust"]);
  await expect(dialog.getByRole("heading", { name: "Kennis", exact: true })).toBeVisible();
  const group = dialog.getByRole("listitem").filter({ hasText: "Betalen" });
  await expect(group.getByRole("listitem")).toHaveText(["Geld", "Subsidie"]);
  await expectAccessible(page);
});

test("a room that looks back after a vote reads first what got most dots", async ({ page, server, openEvent }) => {
  const event = await openEvent(1);
  await event.startRound(0);
  for (const words of ["Rust", "Ruimte"]) await event.write(1, "q1", words);
  const fay = roomPage(page);
  await fay.join(event.links.participant, "Fay", "Ruimte 1");
  await letLead(server.address, event, "Fay");
  await fay.openLead();
  await page.getByRole("button", { name: "Stemmen met stippen" }).first().click();
  await page.getByRole("button", { name: "Open de stemming" }).click();
  await fay.card("Ruimte").getByRole("button", { name: "Geef een stip" }).click();
  await expect(fay.card("Ruimte")).toContainText("1 stip van jou");
  await page.getByRole("button", { name: "Sluit de stemming" }).click();
  await expect(fay.card("Ruimte")).toContainText("1 stip");

  await fay.lookBack();
  const written = page.getByRole("dialog").getByRole("list").first();
  await expect(written.getByRole("listitem")).toHaveText(["Ruimte (1 stip)", "Rust"]);
});
