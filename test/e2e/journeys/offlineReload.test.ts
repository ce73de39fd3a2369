import { newProduct } from "../../support/product.ts";
import { openEvent } from "../event.ts";
import { copiesIn, roomPage } from "../pages/room.ts";
import { expect, expectAccessible, test } from "../test.ts";

test.use({ serviceWorkers: "allow" });

test("who reloads while the server is away sees their unsaved words, goes on, and loses nothing @phone", async ({
  page,
  somebodyElse,
}) => {
  const product = await newProduct();
  try {
    const event = await openEvent(await product.start(), 1);
    await event.startRound(0);
    const me = roomPage(page);
    await me.join(event.links.participant, "Anna", "Ruimte 1");
    await me.write("Toen er nog verbinding was");
    await expect(page.getByText("Alles bewaard")).toBeVisible();
    await expect
      .poll(() =>
        page.evaluate(async () =>
          (await (await caches.open("samenbord.pages")).keys()).map(({ url }) => new URL(url).pathname),
        ),
      )
      .toContain("/");
    await product.kill();
    await expect(page.getByText("Geen verbinding").first()).toBeVisible();
    await me.write("Zonder verbinding geschreven");
    await expect.poll(() => copiesIn(page)).toBe(1);

    page.on("dialog", (question) => void question.accept());
    await page.reload();
    await expect(me.note("Zonder verbinding geschreven")).toBeVisible();
    await expect(me.note("Toen er nog verbinding was")).toBeVisible();
    await expectAccessible(page);
    await me.write("En na het herladen");
    await expect(me.note("En na het herladen")).toBeVisible();

    await product.start();
    await expect(page.getByText("Alles bewaard")).toBeVisible({ timeout: 30_000 });
    const other = roomPage(await somebodyElse());
    await other.join(event.links.participant, "Bob", "Ruimte 1");
    for (const words of ["Toen er nog verbinding was", "Zonder verbinding geschreven", "En na het herladen"])
      await expect(other.note(words)).toBeVisible();
    event.close();
  } finally {
    await product.discard();
  }
});
