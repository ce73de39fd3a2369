import { expect, test } from "vitest";
import { plain, safeHref, textOf } from "../../shared/blocks.ts";

test.each(["https://example.org/a?b=c&d=e#f", "HTTP://example.org", "mailto:info@example.org"])(
  "%s may be a link",
  (href) => {
    expect(safeHref(href)).toBe(href);
  },
);

test.each([
  "javascript:alert(1)",
  " https://example.org",
  "java\nscript:x",
  "data:text/html,x",
  "//example.org",
  "/here",
  "https://a b",
  'https://a"onclick="x',
  "https://a<b",
  "vbscript:x",
  "",
])("%j may not", (href) => expect(safeHref(href)).toBeUndefined());

test("spans are their words", () => expect(textOf([...plain("a"), { text: "b", bold: true }])).toBe("ab"));
