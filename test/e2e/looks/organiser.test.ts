import { endingPage } from "../pages/ending.ts";
import { newSessionPage } from "../pages/newSession.ts";
import { organiserPage } from "../pages/organiser.ts";
import { expect, test } from "./test.ts";

test("making a session", async ({ page, look }) => {
  const form = newSessionPage(page);
  await form.open();
  await expect(form.template(/Terugkoppeling/)).toBeChecked();
  await look(page, "new-session");
  await form.way("Een lijst plakken").check();
  await form.list.fill("Noord; Groningen\nnoord\n;Drenthe");
  await form.make.click();
  await expect(page.getByText("Regel 2: “noord” staat ook op regel 1.")).toBeVisible();
  await look(page, "new-session-mistakes");
});

test("a session to hand out, to show and to end", async ({ page, look, openEvent }) => {
  const event = await openEvent(12, { organisers: ["Netwerk Oost", "Gemeente Westerdam"] });
  await page.goto(event.links.organiser);
  await organiserPage(page).isThere();
  await look(page, "organiser");
  await organiserPage(page).show.click();
  await expect(organiserPage(page).screen).toBeVisible();
  await look(page, "organiser-show");
  await page.keyboard.press("Escape");
  const end = endingPage(page);
  await end.close.click();
  await expect(end.dialog).toBeVisible();
  await look(page, "organiser-close");
  await end.confirmClose.click();
  await end.erase.click();
  await end.title.fill("Iets anders");
  await end.confirmErase.click();
  await expect(end.dialog.getByText("Dit is niet de titel.")).toBeVisible();
  await look(page, "organiser-erase");
  await end.title.fill(event.view.title);
  await end.confirmErase.click();
  await end.isErased();
  await look(page, "organiser-erased");
});
