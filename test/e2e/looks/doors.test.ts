import { homePage } from "../pages/home.ts";
import { roomPage } from "../pages/room.ts";
import { expect, test } from "./test.ts";

test("the first page, and what goes wrong at the door", async ({ page, look }) => {
  const home = homePage(page);
  await home.open();
  await expect(home.makeSession).toBeVisible();
  await look(page, "home");
  await home.code.fill("AAAA 3333");
  await home.code.press("Enter");
  await expect(page.getByText("Er is geen sessie met deze code.")).toBeVisible();
  await look(page, "home-unknown-code");
  await page.goto("/nergens");
  await expect(page.getByRole("heading", { name: "Deze pagina bestaat niet" })).toBeVisible();
  await look(page, "not-found");
});

test("in English", async ({ page, look, openEvent }) => {
  await homePage(page).open();
  await homePage(page).language("English").click();
  await expect(homePage(page).heading).toHaveText("Many groups, one story");
  await look(page, "home-english");
  const event = await openEvent(2);
  await event.startRound(0);
  await event.write(1, "q1", "Short lines");
  await page.goto(event.links.participant);
  await page.getByLabel("Your name").fill("Ann");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: /^Ruimte 1/ }).click();
  await expect(roomPage(page).note("Short lines")).toBeVisible();
  await look(page, "room-english");
});

test("the way in", async ({ page, look, openEvent }) => {
  const event = await openEvent(14);
  const me = roomPage(page);
  await page.goto(event.links.participant.replace(/#.*/, `#${"x".repeat(22)}`));
  await expect(page.getByRole("heading", { name: "Deze link werkt niet (meer)" })).toBeVisible();
  await look(page, "link-refused");
  await page.goto("about:blank");
  await me.open(event.links.participant);
  await expect(page.getByLabel("Je naam")).toBeVisible();
  await look(page, "join-name");
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByText("Vul je naam in, of alleen je voornaam.")).toBeVisible();
  await look(page, "join-name-missing");
  await page.getByRole("button", { name: "Wij zitten met meer mensen aan dit apparaat" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "join-heads");
  await page.keyboard.press("Escape");
  await me.giveName("Anna");
  await expect(page.getByRole("button", { name: /^Ruimte 1\b/ })).toBeVisible();
  await look(page, "join-room");
  await me.chooseRoom("Ruimte 1");
  await expect(page.getByText("We beginnen zo…")).toBeVisible();
  await look(page, "waiting");
});

test("a session that cannot be reached", async ({ page, look, openEvent }) => {
  const event = await openEvent(2);
  await page.route(/\/api\//, (request) => request.abort());
  await page.goto(event.links.participant);
  await expect(page.getByRole("heading", { name: "We kunnen de sessie nu niet laden" })).toBeVisible();
  await look(page, "session-failed");
});
