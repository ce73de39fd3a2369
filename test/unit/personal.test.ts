import { expect, test } from "vitest";
import { personalIn } from "../../shared/personal.ts";

const found = {
  bsn: ["123456782", "bsn 111222333", "1234.56.782", "123 456 782 is van Piet", "12345672"],
  email: ["mail jan@school.nl", "j.de.vries+bord@sub.voorbeeld.co.uk", "andré@café.fr"],
  phone: ["06 12345678", "06-12345678", "bel 0612345678.", "(020) 123 45 67", "+31 6 12 34 56 78", "0031612345678"],
};
for (const [kind, texts] of Object.entries(found))
  for (const text of texts) test(`“${text}” looks like ${kind}`, () => expect(personalIn(text)).toBe(kind));

const nothing = [
  "",
  "korte lijnen met de gemeente",
  "123456789", // fails the eleven test
  "000000000",
  "in 2024 en 2025",
  "€ 1.250.000,00",
  "10 uur, 12 uur, 14 uur",
  "22-11-2026 en 23-11-2026",
  "a@b",
  "@school en 3@4",
  "NL91ABNA0417164300",
  "1 2 3 4 5 6 7",
];
for (const text of nothing)
  test(`“${text}” looks like nothing personal`, () => expect(personalIn(text)).toBeUndefined());

test("a text of nothing but digits or dots does not take long", () => {
  const begin = performance.now();
  for (const piece of ["1", "1 ", "a.", "a@", "+("]) personalIn(piece.repeat(1_000));
  expect(performance.now() - begin).toBeLessThan(500);
});
