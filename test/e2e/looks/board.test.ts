import type { MarkId } from "../../../shared/ids.ts";
import { boardPage } from "../pages/board.ts";
import { roomPage } from "../pages/room.ts";
import { expect, test } from "./test.ts";

test("the whiteboard: notes, some chosen, a menu, editing", async ({ page, look, openEvent }) => {
  const event = await openEvent(1, { template: "open-bord" });
  await event.startRound(0);
  for (const words of ["Korte lijnen", "Veel regels en nog meer formulieren dan vroeger", "Rust"])
    await event.write(1, "alles", words);
  const seat = await event.sit(1, "alles");
  seat.room.draw({ id: "eerst" as MarkId, drawing: { kind: "label", x: 60, y: 420, text: "Eerst dit" } });
  const board = boardPage(page);
  await roomPage(page).join(event.links.participant, "Anna", "Ruimte 1");
  await board.open();
  await look(page, "board");
  await board.note("Korte lijnen").click();
  await page.keyboard.down("Shift");
  await board.note("Veel regels").click();
  await page.keyboard.up("Shift");
  await expect(page.getByText("2 notities gekozen")).toBeVisible();
  await look(page, "board-chosen");
  await page.keyboard.press("Escape");
  await board.note("Rust").click();
  await board.note("Rust").getByRole("button", { name: "Wat wil je met deze notitie?" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await look(page, "board-menu");
});
