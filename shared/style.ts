import * as z from "zod/mini";

const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/i, "a colour such as #17496b, between quotation marks"));
const fileName = (endings: string) =>
  z
    .string()
    .check(
      z.regex(
        new RegExp(`^[\\w-][\\w .-]*\\.(${endings})$`, "i"),
        `the name of a file beside this one: .${endings.replaceAll("|", ", .")}`,
      ),
    );
const colour = (usual: string) => z._default(Colour, usual);

/** The look of documents: one file in `prompts/style`, as an organisation writes it. What is absent is as usual. */
export const StyleFile = z.strictObject({
  /** Whose look it is; for people who read the file. */
  name: z.string(),
  /** The family of the letters, as Word, LibreOffice and browsers know it. */
  font: z._default(
    z.string().check(z.regex(/^[\p{L}\p{N} -]{1,60}$/u, "the name of a font, such as Calibri")),
    "Calibri",
  ),
  /** The same letters for PDFs, which carry theirs along. Absent: PDFs are in Atkinson Hyperlegible Next. */
  fontFiles: z._default(z.array(fileName("ttf|otf")).check(z.maxLength(8)), []),
  logo: z.optional(z.strictObject({ file: fileName("png"), alt: z.string().check(z.minLength(1), z.maxLength(200)) })),
  colours: z._default(
    z.strictObject({
      /** Words. */
      ink: colour("#22252b"),
      /** Words that matter less: subtitle, date, footer. */
      soft: colour("#5b626d"),
      /** Title, headings and links. */
      accent: colour("#17496b"),
      /** Lines of tables. */
      line: colour("#d5d9de"),
      /** Behind the heads of tables. */
      ground: colour("#f1f3f5"),
    }),
    { ink: "#22252b", soft: "#5b626d", accent: "#17496b", line: "#d5d9de", ground: "#f1f3f5" },
  ),
  /** One line at the foot of each page; absent: only the number of the page. */
  footer: z._default(z.string().check(z.maxLength(200)), ""),
});
export type StyleFile = z.infer<typeof StyleFile>;
export type Colours = StyleFile["colours"];

/** A PNG, with its size in dots and the words that stand for it. */
export type Logo = Readonly<{ png: Uint8Array; width: number; height: number; alt: string }>;

/** The look of documents, with what its files hold. */
export type Style = Readonly<{
  font: string;
  fontFiles: readonly Uint8Array[];
  logo?: Logo;
  colours: Colours;
  footer: string;
}>;

/** How everything looks unless an organisation chose. */
export const usualStyle: Style = (({ font, colours, footer }) => ({ font, colours, footer, fontFiles: [] }))(
  z.parse(StyleFile, { name: "" }),
);

/** What people must be able to read (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** The first colour of words that cannot be read well on the paper or behind a table's head; absent when all can. */
export function faintColour({
  ink,
  soft,
  accent,
  ground,
}: Colours): Readonly<{ of: keyof Colours; on: string; contrast: number }> | undefined {
  const pairs = [
    { of: "ink", on: "#ffffff", words: ink },
    { of: "ink", on: ground, words: ink },
    { of: "soft", on: "#ffffff", words: soft },
    { of: "accent", on: "#ffffff", words: accent },
  ] as const;
  return pairs
    .map(({ of, on, words }) => ({ of, on, contrast: contrastOf(words, on) }))
    .find(({ contrast }) => contrast < leastContrast);
}

/** From 1 (the same) to 21 (black on white). Source: WCAG 2.2, relative luminance. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
