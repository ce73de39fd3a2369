import { afterEach, beforeEach, expect, test } from "vitest";
import { api } from "../../shared/api.ts";
import type { QuestionId } from "../../shared/ids.ts";
import { type FirstRound, openFirstRound } from "../support/firstRound.ts";
import { leadAll, noteOf, type Seated, saved, sitAgain, sitDown } from "../support/privateEvent.ts";
import { newProduct, type Product } from "../support/product.ts";
import { until } from "../support/until.ts";

const q1 = "q1" as QuestionId;
const perPerson = 15;
let product: Product;
let event: FirstRound;
let people: readonly Seated[];
beforeEach(async () => {
  product = await newProduct();
  const address = await product.start();
  event = await openFirstRound(address, 2);
  people = [await sitDown(address, event, "Ann"), await sitDown(address, event, "Bob")];
  await leadAll(event, api.writePrivately);
  for (const [at, { room, own, drafts }] of people.entries()) {
    await until(room.room.privately, (questions) => questions.get(q1) === true);
    for (let n = 0; n < perPerson; n++) own.room.addNote(noteOf(`n${at}x${n}`));
    await saved(drafts);
  }
});
afterEach(async () => {
  for (const each of people) each.close();
  event.desk.close();
  await product.discard();
});

const wanted = [0, 1].flatMap((at) => Array.from({ length: perPerson }, (_, n) => `n${at}x${n}`)).sort();
const notesNow = async (): Promise<readonly string[]> => {
  const { notes } = await event.moderator.call(api.listNotes, { session: event.links.session, as: "moderator" });
  return notes.map(({ text }) => text).sort();
};

test("a reveal that a power cut breaks off is finished after the restart, once", async () => {
  const [ann] = people;
  if (!ann) throw new Error("nobody is there");
  const begun = until(ann.room.room.privately, (questions) => questions.get(q1) === false);
  const broken = leadAll(event, api.revealNotes).catch(() => undefined);
  await begun; // the intention is on the disk, and what follows may be or not
  await product.kill();
  await broken;
  await product.start();
  const again = await sitAgain(ann.guest, ann.id, event); // somebody comes back: nobody asks for it a second time
  await until(again.room.room.notes, (notes) => notes.length === wanted.length);
  expect(
    again.room.room.notes
      .current()
      .map(({ text }) => text)
      .sort(),
  ).toEqual(wanted);
  await leadAll(event, api.revealNotes);
  expect(await notesNow()).toEqual(wanted);
  again.close();
});

test("what nobody revealed stays its writer's own over a power cut", async () => {
  const [ann, bob] = people;
  if (!ann || !bob) throw new Error("somebody is missing");
  await product.kill();
  await product.start();
  expect(await notesNow()).toEqual([]);
  const again = await sitAgain(bob.guest, bob.id, event);
  expect(again.own.room.notes.current()).toHaveLength(perPerson);
  expect(again.room.room.notes.current()).toEqual([]);
  await until(again.room.link.roster, (roster) => roster?.drafts?.q1 === 2 * perPerson);
  again.close();
});
