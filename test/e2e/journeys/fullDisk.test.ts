import { allowWrites, denyWrites } from "../../faults/machine.ts";
import { newProduct, type Product } from "../../support/product.ts";
import { openEvent } from "../event.ts";
import { roomPage } from "../pages/room.ts";
import { expect, test } from "../test.ts";

/** So long after the disk was full the note must say that it is not saved, ms. */
const promisedMs = 2_000;
let product: Product;

test.beforeEach(async () => {
  product = await newProduct({ LOG_LEVEL: "silent" });
});
test.afterEach(() => product.discard());

/** Lets the server write not one byte more, as on a full disk. @returns what makes room again. */
async function fillDisk(): Promise<() => Promise<void>> {
  const pid = product.pid();
  if (pid === undefined) throw new Error("The server does not run.");
  await denyWrites(pid);
  return () => allowWrites(pid);
}

test("on a full disk a note says that it is not saved, keeps what is typed, and is saved when there is room", async ({
  page,
}) => {
  const address = await product.start();
  const event = await openEvent(address, 2);
  await event.startRound(0);
  const other = await event.sit(1, "q1");
  const me = roomPage(page);
  await me.join(event.links.participant, "Anna", "Ruimte 1");
  await me.write("Toen er nog plaats was");
  await expect(page.getByText("Alles bewaard")).toBeVisible();

  const makeRoom = await fillDisk();
  await me.write("Nu is de schijf vol");
  const unsaved = me.card("Nu is de schijf vol").getByRole("img", { name: "nog niet bewaard" });
  await expect(unsaved).toBeVisible({ timeout: promisedMs });
  await expect(page.getByText("Alles bewaard")).toHaveCount(0);
  await expect.poll(async () => (await fetch(`${address}/readyz`)).status).toBe(503); // the server knows it too
  await expect(unsaved).toBeVisible();
  expect(other.room.notes.current().map(({ text }) => text)).toEqual(["Toen er nog plaats was"]);

  await makeRoom();
  await expect(page.getByText("Alles bewaard")).toBeVisible();
  await expect(me.card("Nu is de schijf vol").getByRole("img", { name: "bewaard", exact: true })).toBeVisible();
  await expect
    .poll(() => other.room.notes.current().map(({ text }) => text))
    .toEqual(["Toen er nog plaats was", "Nu is de schijf vol"]);
  event.close();
});
