import { api } from "../../../shared/api.ts";
import { comeIn } from "../../support/visitor.ts";
import type { Event } from "../event.ts";
import { framesOf, letLead } from "../leading.ts";
import { roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

const lead = async (
  address: string,
  { links }: Event,
  route: (typeof api)["writePrivately" | "revealNotes"],
): Promise<void> => {
  const moderator = await comeIn(address, links, "moderator");
  await moderator.call(route, {
    session: links.session,
    as: "moderator",
    params: { question: "q1" },
    body: {},
  });
};

test("everybody first writes for themselves, and nothing of it reaches another browser before it is shown @phone", async ({
  page,
  server,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(1);
  await event.startRound(0);
  const other = await somebodyElse();
  const received = framesOf(other);
  const [fay, bob] = [roomPage(page), roomPage(other)];
  await fay.join(event.links.participant, "Fay", "Ruimte 1");
  await bob.join(event.links.participant, "Bob", "Ruimte 1");
  await letLead(server.address, event, "Fay");
  await fay.openLead();
  await fay.page.getByRole("button", { name: "Eerst voor jezelf schrijven" }).first().click();
  for (const each of [fay, bob])
    await expect(each.page.getByRole("heading", { name: "Schrijf eerst voor jezelf" })).toBeVisible();

  await fay.write("Olifantenpaadje");
  await fay.write("Zonnewijzer");
  await expect(fay.card("Zonnewijzer")).toContainText("alleen jij ziet dit");
  await expect(fay.page.getByText("Alles bewaard")).toBeAttached();
  await bob.write("Waterput");
  await expect(bob.page.getByText("In deze ruimte: 3 notities.")).toBeVisible();
  await expectAccessible(bob.page);
  await expect(bob.note("Olifantenpaadje")).toHaveCount(0);
  expect(received()).not.toMatch(/Olifant|Zonnewijzer/);
  expect(received().length).toBeGreaterThan(100); // frames were seen
  await fay.page.reload();
  await expect(fay.note("Zonnewijzer")).toBeVisible(); // one's own are there again

  await fay.openLead();
  await fay.page.getByRole("button", { name: "Laat zien wat er staat" }).click();
  for (const words of ["Olifantenpaadje", "Zonnewijzer", "Waterput"]) {
    await expect(bob.note(words)).toBeVisible();
    await expect(fay.note(words)).toBeVisible();
    await expect(bob.note(words)).toHaveCount(1);
  }
  expect(received()).toMatch(/Olifant/);
  await bob.page.close();
});

test("somebody leads private writing with the keyboard alone", async ({ page, server, openEvent }) => {
  const event = await openEvent(1);
  await event.startRound(0);
  const fay = roomPage(page);
  await fay.join(event.links.participant, "Fay", "Ruimte 1");
  await letLead(server.address, event, "Fay");
  const { keyboard } = page;
  const tabTo = async (name: string): Promise<void> => {
    const target = page.getByRole("button", { name }).first();
    await expect(target).toBeVisible();
    while (!(await target.evaluate((element) => element === document.activeElement))) await keyboard.press("Tab");
  };
  await tabTo("Eerst voor jezelf schrijven");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Schrijf eerst voor jezelf" })).toBeVisible();
  while (!(await fay.composer().evaluate((element) => element === document.activeElement))) await keyboard.press("Tab");
  await keyboard.type("Stil begonnen");
  await keyboard.press("Enter");
  await expect(fay.card("Stil begonnen")).toContainText("alleen jij ziet dit");
  await tabTo("Laat zien wat er staat");
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Schrijf eerst voor jezelf" })).toHaveCount(0);
  await expect(fay.card("Stil begonnen")).not.toContainText("alleen jij ziet dit");
});

test("letters that are being typed when it is shown all arrive", async ({ page, server, openEvent, somebodyElse }) => {
  const event = await openEvent(1);
  await event.startRound(0);
  const [ann, bob] = [roomPage(page), roomPage(await somebodyElse())];
  await ann.join(event.links.participant, "Ann", "Ruimte 1");
  await bob.join(event.links.participant, "Bob", "Ruimte 1");
  await lead(server.address, event, api.writePrivately);
  await expect(ann.page.getByRole("heading", { name: "Schrijf eerst voor jezelf" })).toBeVisible();
  await ann.composer().focus();
  const typing = ann.page.keyboard.type("een lange zin die langer duurt dan het tonen ervan", { delay: 20 });
  await lead(server.address, event, api.revealNotes);
  await typing;
  await ann.page.keyboard.press("Enter");
  await expect(bob.note("een lange zin die langer duurt dan het tonen ervan")).toHaveCount(1);
  await expect(ann.note("een lange zin")).toHaveCount(1);
  await bob.page.close();
});

test("a note for oneself has looks and a way back as well, and what is typed in it while it is shown arrives", async ({
  page,
  server,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(1);
  await event.startRound(0);
  const [ann, bob] = [roomPage(page), roomPage(await somebodyElse())];
  const received = framesOf(bob.page);
  await ann.join(event.links.participant, "Ann", "Ruimte 1");
  await bob.join(event.links.participant, "Bob", "Ruimte 1");
  await lead(server.address, event, api.writePrivately);
  await expect(ann.page.getByRole("heading", { name: "Schrijf eerst voor jezelf" })).toBeVisible();
  await ann.write("Zonnewijzer");
  const { keyboard } = ann.page;
  await ann.note("Zonnewijzer").focus();
  await keyboard.press("Enter");
  await expect(ann.editor()).toBeFocused();
  await keyboard.press("Control+b");
  await keyboard.type(" bij de poort");
  await keyboard.press("Escape");
  await expect(ann.note("Zonnewijzer").locator("strong")).toHaveText("bij de poort");
  await keyboard.press("Control+z");
  await expect(ann.note("Zonnewijzer")).not.toContainText("poort");
  await keyboard.press("Control+Shift+z");
  await expect(ann.note("Zonnewijzer").locator("strong")).toHaveText("bij de poort");
  await expect(ann.page.getByText("Alles bewaard")).toBeAttached();
  expect(received()).not.toMatch(/Zonne|poort/);

  await keyboard.press("Enter");
  await expect(ann.editor()).toBeFocused();
  const typing = keyboard.type(", waar het altijd rustig is en niemand haast heeft", { delay: 20 });
  await lead(server.address, event, api.revealNotes);
  await typing;
  await keyboard.press("Escape");
  const whole = "Zonnewijzer bij de poort, waar het altijd rustig is en niemand haast heeft";
  for (const each of [ann, bob]) {
    await expect(each.note(whole)).toHaveCount(1);
    await expect(each.note("Zonnewijzer")).toHaveCount(1);
  }
  await expect(bob.note(whole).locator("strong")).toContainText("bij de poort");
  await bob.page.close();
});

test("who has a note open while it is shown goes on in it together with the others", async ({
  page,
  server,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(1);
  await event.startRound(0);
  const [ann, bob] = [roomPage(page), roomPage(await somebodyElse())];
  await ann.join(event.links.participant, "Ann", "Ruimte 1");
  await bob.join(event.links.participant, "Bob", "Ruimte 1");
  await lead(server.address, event, api.writePrivately);
  await expect(page.getByRole("heading", { name: "Schrijf eerst voor jezelf" })).toBeVisible();
  await ann.write("Zonnewijzer");
  await ann.note("Zonnewijzer").press("Enter");
  await expect(ann.editor()).toBeFocused();
  await lead(server.address, event, api.revealNotes);
  await bob.note("Zonnewijzer").press("Enter");
  await expect(bob.editor()).toBeFocused();
  await bob.page.keyboard.type(" bij de poort");
  await expect(ann.editor()).toContainText("Zonnewijzer bij de poort"); // and behind it where Bob is
  await expect(ann.editor()).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" in mei");
  await expect(bob.editor()).toContainText("Zonnewijzer bij de poort in mei");
  await bob.page.close();
});

test("in an anonymous session nothing on the wire tells who wrote what @phone", async ({
  page,
  server,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(1, { anonymous: true });
  await event.startRound(0);
  const other = await somebodyElse();
  const received = framesOf(other);
  const ids: string[] = [];
  for (const each of [page, other]) {
    each.on("response", async (response) => {
      if (!/\/me(\?|$)/.test(response.url())) return;
      const me = (await response.json().catch(() => ({}))) as { id?: string };
      if (me.id !== undefined) ids.push(me.id);
    });
    await each.goto(event.links.participant);
    await each.getByRole("button", { name: /^Ruimte 1\b/ }).click();
    await each.getByRole("heading", { level: 1, name: "Ruimte 1" }).waitFor();
  }
  const [ann, bob] = [roomPage(page), roomPage(other)];
  await lead(server.address, event, api.writePrivately);
  for (const each of [ann, bob])
    await expect(each.page.getByRole("heading", { name: "Schrijf eerst voor jezelf" })).toBeVisible();
  for (const words of ["Een", "Twee", "Drie"]) await ann.write(`Van Ann ${words}`);
  await bob.write("Van Bob");
  await expect(bob.page.getByText("In deze ruimte: 4 notities.")).toBeVisible();
  await lead(server.address, event, api.revealNotes);
  await expect(bob.note("Van Ann Drie")).toBeVisible();
  expect(ids.length).toBeGreaterThan(1);
  for (const id of ids) expect(received()).not.toContain(id);
  await other.close();
});
