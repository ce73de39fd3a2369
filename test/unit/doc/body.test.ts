import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { newBody, readBody } from "../../../shared/doc/body.ts";
import { retypeBody } from "../../../shared/doc/bodyEdit.ts";
import { twoPeople } from "../../support/twoPeople.ts";

type Piece = string | Readonly<{ loud: string }>;

/** A break within a paragraph. */
const lineBreak = "\n";

const openBody = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment("body");

function paragraph(...pieces: readonly Piece[]): Y.XmlElement {
  const element = new Y.XmlElement("paragraph");
  element.insert(
    0,
    pieces.map((piece) => {
      if (piece === lineBreak) return new Y.XmlElement("hardBreak");
      const text = new Y.XmlText();
      text.applyDelta([
        typeof piece === "string" ? { insert: piece } : { insert: piece.loud, attributes: { bold: {} } },
      ]);
      return text;
    }),
  );
  return element;
}

function list(...items: readonly Y.XmlElement[]): Y.XmlElement {
  const element = new Y.XmlElement("bulletList");
  element.insert(
    0,
    items.map((item) => {
      const bullet = new Y.XmlElement("listItem");
      bullet.insert(0, [item]);
      return bullet;
    }),
  );
  return element;
}

function bodyWith(...content: readonly Y.XmlElement[]): Y.XmlFragment {
  const body = openBody(new Y.Doc());
  body.insert(0, [...content]);
  return body;
}

describe("the words of a note", () => {
  test("plain words have no looks, and each line is one", () => {
    const body = newBody("korte lijnen\nen koffie");
    new Y.Doc().getMap<unknown>("note").set("body", body);
    expect(readBody(body)).toEqual({ text: "korte lijnen\nen koffie" });
  });

  test("bullets and breaks are lines of the plain words, and keep their looks beside them", () => {
    const body = bodyWith(
      paragraph("Wat helpt", lineBreak, { loud: "samen" }),
      list(paragraph("koffie"), paragraph("thee")),
    );
    expect(readBody(body)).toEqual({
      text: "Wat helpt\nsamen\nkoffie\nthee",
      rich: [
        { bullet: false, spans: [{ text: "Wat helpt" }, { text: "\n" }, { text: "samen", bold: true }] },
        { bullet: true, spans: [{ text: "koffie" }] },
        { bullet: true, spans: [{ text: "thee" }] },
      ],
    });
  });

  test("a link that leads to a script is words and no link", () => {
    const body = bodyWith(paragraph("klik"));
    const text = (body.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.format(0, 4, { link: { href: "javascript:alert(1)" } });
    expect(readBody(body)).toEqual({ text: "klik" });
    text.format(0, 4, { link: { href: "https://school.nl" } });
    expect(readBody(body).rich).toEqual([{ bullet: false, spans: [{ text: "klik", href: "https://school.nl" }] }]);
  });
});

describe("typing plain words in a note with looks", () => {
  test("keeps the looks of what stays", () => {
    const body = bodyWith(paragraph("meer ", { loud: "tijd" }), list(paragraph("buiten")));
    retypeBody(body, "veel meer tijd\nbuiten spelen");
    expect(readBody(body).rich).toEqual([
      { bullet: false, spans: [{ text: "veel meer " }, { text: "tijd", bold: true }] },
      { bullet: true, spans: [{ text: "buiten spelen" }] },
    ]);
  });

  test("a new line under a bullet is a bullet, and a list without bullets goes", () => {
    const body = bodyWith(paragraph("a"), list(paragraph("b")));
    retypeBody(body, "a\nb\nc");
    expect(readBody(body).rich?.map(({ bullet }) => bullet)).toEqual([false, true, true]);
    retypeBody(body, "a");
    expect(readBody(body)).toEqual({ text: "a" });
    expect(body.length).toBe(1);
  });

  test("two people who type in different lines both keep their words, also when one adds a line", () => {
    const { ann, bob, meet } = twoPeople(openBody);
    ann.insert(0, [paragraph("een"), paragraph("twee")]);
    meet();
    retypeBody(ann, "een\nnieuw\ntwee");
    retypeBody(bob, "een\ntwee en meer");
    meet();
    expect(readBody(ann).text).toBe("een\nnieuw\ntwee en meer");
    expect(readBody(bob)).toEqual(readBody(ann));
  });

  const words = fc.string({ unit: fc.constantFrom("a", "b", "é", "😀", " "), maxLength: 5 });
  const piece = fc.oneof(
    words,
    words.map((loud) => ({ loud })),
    fc.constant(lineBreak),
  );
  const line = fc.array(piece, { maxLength: 4 });
  const text = fc.string({ unit: fc.constantFrom("a", "b", "é", "😀", "\n", "\n"), maxLength: 12 });

  test("the note says what was typed, whatever it was before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.array(line, { minLength: 1, maxLength: 3 })), { maxLength: 3 }),
        fc.array(text),
        (blocks, typed) => {
          const body = bodyWith(
            ...blocks.flatMap(([isList, lines]) => {
              const paragraphs = lines.map((pieces) => paragraph(...pieces));
              return isList ? [list(...paragraphs)] : paragraphs;
            }),
          );
          for (const next of typed) {
            retypeBody(body, next);
            expect(readBody(body).text).toBe(next);
          }
        },
      ),
    );
  });
});
