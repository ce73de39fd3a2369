import { newSessionPage } from "../pages/newSession.ts";
import { organiserPage } from "../pages/organiser.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("an organiser makes a session of three rooms and gets everything to hand out", { tag: "@phone" }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await page.locator("main").getByRole("link", { name: "Maak een sessie" }).click();
  const form = newSessionPage(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(form.template(/Terugkoppeling/)).toBeChecked();
  await form.title.fill("Dag van de regio");
  await form.organisers.fill("Steunpunt Noord\nGemeente Oosterwold");
  await form.count.fill("3");
  await expect(page.getByText("3 ruimtes", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await form.make.click();

  const organiser = organiserPage(page);
  await organiser.isThere();
  await expect(page).toHaveTitle("Dag van de regio · Samenbord");
  expect(new URL(page.url()).hash).toBe(""); // the secret has left the address bar
  expect(await organiser.code()).toMatch(/^[A-Z0-9]{4} [A-Z0-9]{4}$/);
  await expect(organiser.invitation).toHaveValue(/Tot dan! Steunpunt Noord en Gemeente Oosterwold/);
  await organiser.copyRoom("Ruimte 2").click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\?room=r2#\w+$/);
  await expectAccessible(page);

  await page.reload(); // now by the cookie alone
  await organiser.isThere();
});

test("a pasted list with mistakes says what is wrong on which line, and nothing typed is lost", async ({ page }) => {
  const form = newSessionPage(page);
  await form.open();
  await form.title.fill("Met een lijst");
  await form.way("Een lijst plakken").check();
  await form.list.fill("Noord; Groningen\nnoord\n;Drenthe");
  await form.make.click();
  await expect(form.list).toBeFocused();
  await expect(page.getByText("Regel 2: “noord” staat ook op regel 1.")).toBeVisible();
  await expect(page.getByText("Regel 3: er staat geen naam bij “Drenthe”.")).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(form.title).toHaveValue("Met een lijst");
  await expect(form.list).toHaveValue("Noord; Groningen\nnoord\n;Drenthe");
  await form.list.fill("Noord; Groningen\nZuid; Drenthe");
  await expect(page.getByText("2 ruimtes in 2 regio’s")).toBeVisible();
  await form.make.click();
  await organiserPage(page).isThere();
});

test("a spreadsheet's file of 42 rooms comes in as it is: its own columns, quotes and old alphabet", async ({
  page,
}) => {
  const form = newSessionPage(page);
  await form.open();
  await form.title.fill("Met een bestand");
  await form.way("Een CSV-bestand").check();
  const rows = Array.from({ length: 42 }, (_, n) => `Regio ${n + 1};"Ruimte ${n + 1}; ge\u00efnspireerd"`);
  const windows1252 = Buffer.from(["Regio;Naam", ...rows].join("\r\n"), "latin1");
  await form.giveFile("ruimtes.csv", windows1252);
  await expect(page.getByText("42 ruimtes in 42 regio’s")).toBeVisible();
  await form.make.click();
  await organiserPage(page).isThere();
  await expect(page.getByRole("rowheader", { name: "Ruimte 42; geïnspireerd" })).toBeVisible();
});

test("without a connection the session is not made, the form says so and keeps everything", async ({
  page,
  context,
}) => {
  const form = newSessionPage(page);
  await form.open();
  await expect(form.template(/Terugkoppeling/)).toBeChecked();
  await form.title.fill("Even geen wifi");
  await form.count.fill("2");
  await context.setOffline(true);
  await form.make.click();
  await expect(page.getByText("De server is even niet bereikbaar.")).toBeVisible();
  await expect(form.title).toHaveValue("Even geen wifi");
  await context.setOffline(false);
  await form.make.click();
  await organiserPage(page).isThere();
});

test("the way in fills the screen, and Escape gives the page back", async ({ page }) => {
  const form = newSessionPage(page);
  await form.open();
  await form.title.fill("In de zaal");
  await form.count.fill("1");
  await form.make.click();
  const organiser = organiserPage(page);
  await organiser.show.click();
  await expect(organiser.screen.getByText(await organiser.code())).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(organiser.screen).toBeHidden();
  await expect(organiser.show).toBeFocused();
});

test("a guest joins with the code, and may not see the organiser's page", async ({ page, somebodyElse }) => {
  const form = newSessionPage(page);
  await form.open();
  await form.title.fill("Met een code");
  await form.count.fill("2");
  await form.make.click();
  const code = await organiserPage(page).code();

  const guest = await somebodyElse();
  await guest.goto("/");
  const field = guest.getByLabel("Code van je sessie");
  await field.pressSequentially(code.replace(" ", "").toLowerCase());
  await expect(field).toHaveValue(code);
  await field.press("Enter");
  await expect(guest).toHaveURL(/\/s\/\w+$/);
  await guest.goto(page.url());
  await expect(guest.getByRole("heading", { name: "Deze link werkt niet (meer)" })).toBeVisible();
  await expectAccessible(guest);
});

test("a code that nobody has is told, also when it was misread", async ({ page }) => {
  await page.goto("/");
  const field = page.getByLabel("Code van je sessie");
  await field.fill("ABCO");
  await expect(page.getByText("In een code komt nooit B of O voor.")).toBeVisible();
  await field.fill("AAAA 3333");
  await field.press("Enter");
  await expect(page.getByText("Er is geen sessie met deze code.")).toBeVisible();
  await expect(field).toHaveValue("AAAA 3333");
});

test("a page that does not exist says so and shows the way back", async ({ page }) => {
  await page.goto("/nergens");
  await expect(page.getByRole("heading", { name: "Deze pagina bestaat niet" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Naar de startpagina" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});
