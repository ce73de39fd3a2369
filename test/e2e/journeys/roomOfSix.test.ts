import type { Page } from "@playwright/test";
import type { RoomId } from "../../../shared/ids.ts";
import { sitIn } from "../../support/firstRound.ts";
import { joinRoom } from "../../support/visitor.ts";
import { enterAt, tabTo } from "../keyboard.ts";
import { letLead } from "../leading.ts";
import { deskPage } from "../pages/desk.ts";
import { unfold } from "../pages/fold.ts";
import { type RoomPage, roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

const room = "Ruimte 1";
const first = "Wat gaat goed?";
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

/** Writes as somebody does who has no mouse. */
async function writeByKey({ page, composer }: RoomPage, words: string, where: string): Promise<void> {
  await tabTo(page, composer(where));
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}
/** Goes to one of two notes: Tab to the list, arrows in it. */
async function goTo({ page, note }: RoomPage, words: string): Promise<void> {
  await tabTo(page, page.locator("[data-note][tabindex='0']"));
  const isThere = (): Promise<boolean> => note(words).evaluate((element) => element === document.activeElement);
  for (const key of ["ArrowRight", "ArrowLeft"]) if (!(await isThere())) await page.keyboard.press(key);
  await expect(note(words)).toBeFocused();
}
const givesDot = ({ card }: RoomPage, words: string) => card(words).getByRole("button", { name: "Geef een stip" });
const top3 = (page: Page) => page.getByRole("list", { name: /^Top 3/ }).locator("> li");

test("a room of six does both rounds, one of them on a phone and one with the keyboard alone", async ({
  page,
  server,
  openEvent,
  somebodyElse,
}) => {
  test.slow();
  const event = await openEvent(1);
  const desk = deskPage(await somebodyElse());
  await desk.open(event.links.moderator);
  const fay = roomPage(page);
  const kim = roomPage(await somebodyElse());
  const tom = roomPage(await somebodyElse(phone));
  for (const [who, name] of [
    [fay, "Fay"],
    [tom, "Tom"],
  ] as const)
    await who.join(event.links.participant, name, room);
  await kim.open(event.links.participant);
  await expect(kim.page.getByLabel("Je naam")).toBeFocused();
  await kim.page.keyboard.type("Kim");
  await kim.page.keyboard.press("Enter");
  await enterAt(kim.page, kim.page.getByRole("button", { name: /^Ruimte 1\b/ }));
  await event.startRound(0);
  const round = event.view.template.rounds[0]?.id;
  if (!round) throw new Error("A template without rounds.");
  const others = await Promise.all(
    ["Ben", "Lia", "Mo"].map(async (name) => {
      const guest = await joinRoom(server.address, event.links, "r1" as RoomId, name);
      return sitIn({ links: event.links, round }, guest, "r1" as RoomId);
    }),
  );
  await expect(fay.page.getByRole("button", { name: "Wie is hier: 6 mensen" })).toBeVisible();
  await letLead(server.address, event, "Fay");

  // The first round: everybody for themselves, then together, then the dots.
  await fay.openLead();
  await page.getByRole("button", { name: "Eerst voor jezelf schrijven" }).first().click();
  for (const { page: each } of [fay, kim, tom])
    await expect(each.getByRole("heading", { name: "Schrijf eerst voor jezelf" })).toBeVisible();
  await writeByKey(kim, "Korte lijnen", first);
  await tom.write("Samen eten");
  await expect(kim.note("Samen eten")).toHaveCount(0);
  await page.getByRole("button", { name: "Laat zien wat er staat" }).click();
  for (const who of [fay, kim, tom])
    for (const words of ["Korte lijnen", "Samen eten"]) await expect(who.note(words)).toBeVisible();
  await page.getByRole("button", { name: "Stemmen met stippen" }).first().click();
  await page.getByRole("button", { name: "Open de stemming" }).click();
  await givesDot(tom, "Samen eten").tap();
  await goTo(kim, "Samen eten");
  await enterAt(kim.page, givesDot(kim, "Samen eten"));
  for (const who of [tom, kim]) await expect(who.card("Samen eten")).toContainText("1 stip van jou");
  await page.getByRole("button", { name: "Sluit de stemming" }).click();
  for (const who of [fay, kim, tom])
    await expect(who.list("Wat gaat goed\\?").getByRole("listitem")).toContainText([/Samen eten.*2 stippen/s, /Korte/]);
  await expectAccessible(tom.page);

  // Help comes, and all are called back; what the room says of its notes reaches the desk.
  await tom.page.getByRole("button", { name: "Hulp vragen" }).tap();
  await tom.page.getByRole("button", { name: "Vraag om hulp" }).tap();
  await desk.page.getByRole("button", { name: "Ik kom naar Ruimte 1" }).click();
  await expect(kim.page.getByText("Een begeleider komt eraan", { exact: true }).first()).toBeVisible();
  await desk.page.getByRole("button", { name: "Ruimte 1 is geholpen" }).click();
  await unfold(desk.page, "Aan alle ruimtes");
  await desk.page.getByRole("button", { name: "Terug naar de zaal over 60 seconden" }).click();
  for (const { page: each } of [fay, kim, tom])
    await expect(each.getByRole("region", { name: "Bericht van de begeleider" }).getByRole("timer")).toBeInViewport();
  await enterAt(kim.page, kim.page.getByRole("button", { name: "Gezien" }), "Shift+Tab");
  await fay.lookBack();
  await page.getByRole("dialog").getByRole("button", { name: "Ja, dit klopt" }).click();
  await enterAt(kim.page, kim.page.getByRole("button", { name: "Wij zijn klaar" }));
  const row = desk.page.getByRole("row", { name: /^Kies Ruimte 1 / });
  for (const said of ["klopt", "klaar"]) await expect(row).toContainText(said);
  for (const other of others) other.close();

  // The second round: a top 3 by menu and by key, words without a connection, another name, a phone that is turned.
  await event.startRound(1);
  await kim.page.getByRole("button", { name: /^Concrete doelen/ }).press("Enter");
  await tom.page.getByRole("button", { name: "Volgende vraag" }).tap();
  await writeByKey(kim, "Elk kind binnen zes weken hulp", "Onze top 3");
  await tom.write("Thuiszitters halveren");
  await expect(kim.note("Thuiszitters halveren")).toBeVisible();
  await tom.choose("Thuiszitters halveren", "Plaats 1");
  await expect(top3(kim.page)).toContainText(["Thuiszitters halveren", "nog leeg", "nog leeg"]);
  await kim.note("Elk kind").focus();
  await kim.page.keyboard.press("Alt+ArrowUp");
  await expect(top3(kim.page)).toContainText(["Thuiszitters halveren", "Elk kind", "nog leeg"]);
  await expect(kim.note("Elk kind")).toBeFocused();
  await kim.page.keyboard.press("Alt+ArrowUp");
  await expect(kim.note("Elk kind")).toBeFocused();
  await expect(top3(tom.page)).toContainText(["Elk kind", "Thuiszitters halveren", "nog leeg"]);

  await tom.page.context().setOffline(true);
  await tom.write("Zonder verbinding geschreven");
  await tom.page.setViewportSize({ width: 740, height: 360 });
  await expect(tom.page.getByText("Vraag 2 van 4")).toBeAttached();
  await tom.page.context().setOffline(false);
  await expect(kim.note("Zonder verbinding geschreven")).toBeVisible({ timeout: 30_000 });
  await tom.page.setViewportSize(phone.viewport);

  await enterAt(kim.page, kim.page.getByRole("button", { name: "Jij en je ruimte" }), "Shift+Tab");
  await kim.page.getByRole("menuitem", { name: "Naam wijzigen" }).press("Enter");
  await kim.page.getByRole("dialog").getByRole("textbox").fill("Kim de Wit");
  await kim.page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Wie is hier/ }).click();
  await expect(page.getByRole("region", { name: "Wie is hier" })).toContainText("Kim de Wit");
  await page.keyboard.press("Escape");

  const back = roomPage(await tom.page.context().newPage());
  await tom.page.close();
  await back.open(event.links.participant);
  await back.lookBack();
  const dialog = back.page.getByRole("dialog", { name: "Klopt dit met wat wij zeiden?" });
  await expect(dialog.getByRole("list", { name: "Top 3: 2 notities" }).getByRole("listitem")).toContainText([
    "Elk kind",
    "Thuiszitters halveren",
  ]);
  await expect(dialog).toContainText("Zonder verbinding geschreven");
  await dialog.getByRole("button", { name: "Ja, dit klopt" }).tap();
  await expect(row).toContainText("klopt");
  await event.stopRound();
  for (const each of [fay, kim, back])
    await expect(each.page.getByRole("heading", { name: "Deze ronde is gesloten" })).toBeVisible();
});
