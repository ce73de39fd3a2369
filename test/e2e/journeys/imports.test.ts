import type { Event } from "../event.ts";
import { expect, expectAccessible, test } from "../test.ts";

let event: Event;
test.beforeEach(async ({ page, openEvent }) => {
  event = await openEvent(1);
  await page.goto(event.links.organiser);
  await expect(page.getByRole("link", { name: "Notities inlezen van elders" })).toBeVisible();
});

test("an organiser reads in the notes of another board, and sees first what will happen @phone", async ({ page }) => {
  const csv =
    "Auteur;Notitie;Groep;Vraag\nAnn;Kortere lijnen;Ruimte 1;Wat gaat goed?\nBob;=1+1;Zaal Zuid;Wat gaat goed?\n;;Zaal Zuid;Wat gaat goed?\nCor;Iets anders;Ruimte 1;Rondvraag\n";
  await page.getByRole("link", { name: "Notities inlezen van elders" }).click();
  await expect(page.getByRole("heading", { name: "Notities inlezen" })).toBeVisible();
  await page
    .getByLabel("CSV- of JSON-bestand")
    .setInputFiles({ name: "bord.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await expect(page.getByText("We vonden 3 notities.")).toBeVisible();
  await expect(page.getByText("Dit lezen we niet in: Auteur.")).toBeVisible();
  await expect(page.getByText("Regel 4: er staat geen notitie bij “Zaal Zuid”.")).toBeVisible();
  await expect(page.getByText("Deze ruimtes komen erbij: Zaal Zuid.")).toBeVisible();
  await expect(page.getByText("1 notitie slaan we over")).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Waar horen de notities van “Rondvraag” bij?").selectOption({ label: "Wat gaat goed?" });
  await page.getByRole("button", { name: "Lees 3 notities in" }).click();
  await expect(page.getByText("Klaar. 3 notities zijn nieuw; wat er al stond, is gebleven.")).toBeVisible();
  await page.getByRole("button", { name: "Lees 3 notities in" }).click();
  await expect(page.getByText("Klaar. 0 notities zijn nieuw")).toBeVisible();
});

test("a session that was downloaded becomes a new session", async ({ page }) => {
  await event.startRound(0);
  await event.write(1, "q1", "korte lijnen met de gemeente");
  const saved = await page.request.get(`/api/sessions/${event.links.session}/report/json?as=organiser`);
  await page.goto("/import");
  await page
    .getByLabel("JSON-bestand")
    .setInputFiles({ name: "sessie.json", mimeType: "application/json", buffer: await saved.body() });
  await expect(page.getByText(/1 ruimte, 1 notitie en 0 groepen\.$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Maak er een nieuwe sessie van" }).click();
  await page.waitForURL(/\/s\/[^/]+\/organise/);
  const session = new URL(page.url()).pathname.split("/")[2];
  expect(session).not.toBe(event.links.session);
  const notes = await page.request.get(`/api/sessions/${session}/notes?as=organiser`);
  expect(await notes.json()).toMatchObject({ notes: [{ text: "korte lijnen met de gemeente" }] });
});
