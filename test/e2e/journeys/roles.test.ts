import { api } from "../../../shared/api.ts";
import type { RoomId } from "../../../shared/ids.ts";
import { joinRoom } from "../../support/visitor.ts";
import { deskPage } from "../pages/desk.ts";
import { expect, expectAccessible, test } from "../test.ts";

test("people say in one tap as what they take part, or not at all, and the wall counts them once they are many @phone", async ({
  page,
  server,
  openEvent,
  somebodyElse,
}) => {
  const event = await openEvent(2);
  await page.goto(event.links.participant);
  const roles = page.getByRole("group", { name: "Namens wie doe je mee?" });
  await roles.getByRole("radio", { name: "Gemeente" }).check();
  await expect(roles.getByRole("radio", { name: "Gemeente" })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Je naam" }).fill("Fien");
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("button", { name: /^Ruimte 1/ }).click();
  await expect(page.getByText("We beginnen zo…")).toBeVisible();
  await expect(roles).toBeHidden(); // said is said

  const other = await somebodyElse();
  await other.goto(event.links.participant);
  await other.getByRole("textbox", { name: "Je naam" }).fill("Gijs");
  await other.getByRole("button", { name: "Verder" }).click(); // nobody has to say
  await other.getByRole("button", { name: /^Ruimte 1/ }).click();
  const asked = other.getByRole("group", { name: "Namens wie doe je mee?" });
  await asked.getByRole("radio", { name: "Zeg ik liever niet" }).check();
  await other.reload();
  await expect(other.getByText("We beginnen zo…")).toBeVisible();
  await expect(asked).toBeHidden();

  for (const speaksAs of [...Array.from({ length: 7 }, () => "School"), "", "", "", ""]) {
    const guest = await joinRoom(server.address, event.links, "r2" as RoomId, "Gast");
    await guest.call(api.updateMe, { session: event.links.session, as: "participant", body: { speaksAs } });
  }
  await deskPage(other).open(event.links.moderator);
  await expect(other.getByLabel("Deelnemers naar rol")).toHaveText(/School\s*7\s*anders of niet gezegd\s*6/);
  await expect(other.getByText("Gemeente")).toHaveCount(0); // one person is nobody's business
});
