import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { newProduct, type Product } from "../../support/product.ts";
import { openEvent } from "../event.ts";
import { deskPage } from "../pages/desk.ts";
import { expect, expectAccessible, test } from "../test.ts";

let product: Product;

test.beforeEach(async () => {
  product = await newProduct({ LOG_LEVEL: "silent" });
});
test.afterEach(() => product.discard());

/** Spoils all that the rooms of a number wrote, as a disk that fails does. */
function spoil(room: number): void {
  const db = new DatabaseSync(join(product.dataDir, "samenbord.sqlite"));
  db.prepare("update upd set data = x'ff' where doc in (select id from doc where name glob ?)").run(
    `*.room.r${room}.*`,
  );
  db.close();
}

test("a moderator reads of which room something cannot be read, and goes on with the others", async ({ page }) => {
  test.slow();
  const address = await product.start();
  const event = await openEvent(address, 3);
  await event.startRound(0);
  for (const room of [1, 2, 3]) await event.write(room, "q1", `Wij van ruimte ${room}`);
  event.close();
  await product.stop();
  spoil(2);
  await product.start();

  const desk = deskPage(page);
  await desk.open(event.links.moderator);
  await expect(page.getByText("Niet alles uit Ruimte 2 is te lezen.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Ruimte 3/ })).toBeVisible();
  await expectAccessible(page);
});
