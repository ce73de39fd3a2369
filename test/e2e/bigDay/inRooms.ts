import type { Browser } from "@playwright/test";
import { openRoomLink } from "../../../client/sync/roomLink.ts";
import { api, type Links } from "../../../shared/api.ts";
import type { QuestionId, RoomId, RoundId } from "../../../shared/ids.ts";
import { until } from "../../support/until.ts";
import { joinRoom } from "../../support/visitor.ts";
import { roomPage } from "../pages/room.ts";
import { expect } from "../test.ts";

/** Somebody of a room reads in a browser what all rooms say, and says that all of it is right. */
export async function confirmAll(browser: Browser, { participant }: Links, room: string): Promise<void> {
  const context = await browser.newContext({ locale: "nl-NL", reducedMotion: "reduce" });
  const { page, join } = roomPage(await context.newPage());
  await join(participant, "Anna", room);
  await page.getByRole("button", { name: "Lees en antwoord" }).click();
  await page.getByRole("button", { name: /^De andere \d+ kloppen ook$/ }).click();
  await expect(page.getByRole("button", { name: "Dit klopt" }).first()).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Jullie antwoord is bij de begeleiders.")).toBeVisible();
  await context.close();
}

/** Somebody of another room, with a program of their own, asks for other words in the first statement. */
export async function askForChange(
  address: string,
  links: Links,
  room: RoomId,
  at: Readonly<{ round: RoundId; question: QuestionId }>,
  words: string,
): Promise<void> {
  const { session } = links;
  const guest = await joinRoom(address, links, room, "Bram");
  const seat = openRoomLink({ kind: "room", session, room, round: at.round }, guest.how);
  const published = await until(seat.stage.published, (drafts) => drafts.has(at.question));
  const draft = published.get(at.question);
  const statement = draft?.statements[0]?.id;
  if (!draft || statement === undefined) throw new Error("Nothing was put to the rooms.");
  const answers = [{ statement, verdict: "change", words }];
  await guest.call(api.answerDraft, {
    session,
    as: "participant",
    params: { room },
    body: { question: at.question, version: draft.version, answers },
  });
  seat.close();
}
