import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readTemplate, readTemplates, type Templates } from "../../server/templates.ts";
import { questionsOf, type Template } from "../../shared/template.ts";

/** A small template, with `change` made to its text. */
function written(change: (yaml: string) => string = (yaml) => yaml): string {
  return change(`name: Buurtplan
language: nl
about: Een avond over de buurt.
rounds:
  - id: telt
    title: Wat telt
    minutes: 15
    parts:
      - title: De buurt
        questions:
          - id: houden
            ask: Wat moet blijven?
            heading: Wat blijft
          - id: missen
            ask: Wat missen we?
            heading: Wat ontbreekt
            options:
              columns:
                - { id: nu, title: Nu }
                - { id: later, title: Later }
report:
  title: Wat de buurt zei
  subtitle: Samenvatting
`);
}

const read = (yaml: string): Template => readTemplate(yaml, "prompts/buurtplan.yaml");
const replacing = (from: string, to: string): string => written((yaml) => yaml.replace(from, () => to));

describe("the templates that come with the product", () => {
  let templates: Templates;
  beforeAll(async () => {
    templates = await readTemplates("prompts");
  });

  test("are the break-out feedback, an open board and an exploration, in Dutch and in English", () => {
    expect([...templates].map(([id, { language }]) => [id, language])).toEqual([
      ["exploration", "en"],
      ["feedback", "en"],
      ["open-board", "en"],
      ["open-bord", "nl"],
      ["terugkoppeling", "nl"],
      ["verkenning", "nl"],
    ]);
  });

  test.each([
    ["feedback", "terugkoppeling"],
    ["open-board", "open-bord"],
    ["exploration", "verkenning"],
  ])("%s and %s have the same build", (...names) => {
    const [english, dutch] = names.map((name) =>
      templates.get(name)?.rounds.map(({ minutes, parts }) => ({
        minutes,
        parts: parts.map(({ questions }) =>
          questions.map(({ id, kind, themes, options }) => ({
            id,
            kind,
            themes: themes.length,
            columns: Array.isArray(options.columns) ? options.columns.length : 0,
            tools: options.tools,
          })),
        ),
      })),
    );
    expect(english).toEqual(dutch);
  });

  test("the feedback asks seven questions in two rounds", () => {
    for (const name of ["feedback", "terugkoppeling"]) {
      const template = templates.get(name) as Template;
      expect(template.rounds).toHaveLength(2);
      expect(questionsOf(template).map(({ id }) => id)).toEqual(["q1", "q2", "q3", "q4", "q5", "q6", "q7"]);
    }
  });
});

test("a template says what is not written: notes, no options, no themes", () => {
  const [question] = questionsOf(read(written()));
  expect(question).toMatchObject({ id: "houden", kind: "notes", options: {}, themes: [] });
});

describe("a mistake is told with file, line, what is there and what is allowed", () => {
  const mistakes: readonly (readonly [what: string, yaml: string, sentence: string])[] = [
    [
      "a kind of board that does not exist",
      replacing("            heading: Wat blijft", "            heading: Wat blijft\n            kind: note"),
      "prompts/buurtplan.yaml, line 14: rounds.0.parts.0.questions.0.kind is “note”; allowed: notes, grade.",
    ],
    [
      "a key that does not exist",
      replacing("minutes: 15", "minuten: 15\n    minutes: 15"),
      "prompts/buurtplan.yaml, line 7: rounds.0.minuten is unknown; allowed: id, title, minutes, parts.",
    ],
    [
      "something that is missing",
      replacing("            ask: Wat moet blijven?\n", ""),
      "prompts/buurtplan.yaml, line 11: rounds.0.parts.0.questions.0.ask is missing; expected: text.",
    ],
    [
      "a word where a number belongs",
      replacing("minutes: 15", "minutes: kwartier"),
      "prompts/buurtplan.yaml, line 7: rounds.0.minutes is “kwartier”; allowed: a number.",
    ],
    [
      "a round without time",
      replacing("minutes: 15", "minutes: 0"),
      "prompts/buurtplan.yaml, line 7: rounds.0.minutes is 0; allowed: at least 1.",
    ],
    [
      "a question without words",
      replacing("ask: Wat moet blijven?", 'ask: ""'),
      "prompts/buurtplan.yaml, line 12: rounds.0.parts.0.questions.0.ask is empty; allowed: at least 1 character.",
    ],
    [
      "a language we do not speak",
      replacing("language: nl", "language: fr"),
      "prompts/buurtplan.yaml, line 2: language is “fr”; allowed: nl, en.",
    ],
    [
      "an id with a blank in it",
      replacing("id: houden", "id: wat houden"),
      "prompts/buurtplan.yaml, line 11: rounds.0.parts.0.questions.0.id is “wat houden”; allowed: 1 to 40 of the characters A-Z a-z 0-9 _ -.",
    ],
    [
      "two questions with one id",
      replacing("id: missen", "id: houden"),
      "prompts/buurtplan.yaml, line 14: rounds.0.parts.0.questions.1.id is “houden”, which is there already; each id may be there once.",
    ],
    [
      "two columns with one id",
      replacing("id: later", "id: nu"),
      "prompts/buurtplan.yaml, line 17: rounds.0.parts.0.questions.1.options: “Later” has the id of another; each id may be there once.",
    ],
    [
      "more columns than fit a board",
      replacing(
        "- { id: nu, title: Nu }",
        [...Array(30).keys()].map((n) => `- { id: c${n}, title: x }`).join("\n                "),
      ),
      "rounds.0.parts.0.questions.1.options.columns",
    ],
    [
      "an option that the board does not know",
      replacing("columns:", "kolommen:"),
      "prompts/buurtplan.yaml, line 18: rounds.0.parts.0.questions.1.options.kolommen is unknown; allowed: columns, tools, colours, ranking, ledger.",
    ],
    [
      "a column without a title",
      replacing(", title: Later", ""),
      "prompts/buurtplan.yaml, line 20: rounds.0.parts.0.questions.1.options.columns.1.title is missing; expected: text.",
    ],
    [
      "a list instead of a template",
      "- a\n- b\n",
      "prompts/buurtplan.yaml, line 1: The template is a list of 2; allowed: an object.",
    ],
    ["an empty file", "", "prompts/buurtplan.yaml, line 1: The template is null; allowed: an object."],
  ];
  test.each(mistakes)("%s", (_what, yaml, sentence) => {
    expect(() => read(yaml)).toThrow(sentence);
  });

  test("two rounds with one id", () => {
    const twoRounds = written((yaml) => yaml.replace(/(rounds:\n)([\s\S]*?)(?=report:)/, "$1$2$2"));
    expect(() => read(twoRounds)).toThrow(/line 21: rounds\.1\.id is “telt”, which is there already/);
  });

  test("what is not YAML", () => {
    expect(() => read(replacing("language: nl", "language: [nl"))).toThrow(
      /buurtplan\.yaml, line \d+: this is not YAML: /,
    );
  });

  test("a key that is there twice", () => {
    expect(() => read(replacing("language: nl", "language: nl\nlanguage: en"))).toThrow(
      /line 3: this is not YAML: Map keys must be unique/,
    );
  });

  test("aliases that unfold to millions of words", () => {
    const levels = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(", ")}]`);
    const bomb = ["l0: &l0 [lol]", ...levels].join("\n");
    expect(() => read(bomb)).toThrow("prompts/buurtplan.yaml: its aliases (*name) unfold to too much; allowed: 100.");
  });

  test("a file of a megabyte", () => {
    expect(() => read(written((yaml) => `${yaml}# ${"x".repeat(1_000_000)}`))).toThrow("too large; allowed: 256 kB");
  });
});

describe("a folder of templates", () => {
  async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "samenbord-prompts-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return folder;
  }

  test("gives each template the name of its file, and leaves other files alone", async () => {
    const templates = await readTemplates(await folderWith({ "buurtplan.yaml": written(), "README.md": "# Hallo" }));
    expect([...templates.keys()]).toEqual(["buurtplan"]);
  });

  test("says so when there is no template in it", async () => {
    await expect(readTemplates(await folderWith({}))).rejects.toThrow(/holds no template/);
  });

  test("says so when it is not there", async () => {
    await expect(readTemplates("nergens")).rejects.toThrow("The folder nergens with the templates cannot be read.");
  });

  test.each(["mijn plan.yaml", "plan.yml"])("says what a file must be called instead of %s", async (name) => {
    await expect(readTemplates(await folderWith({ [name]: written() }))).rejects.toThrow(/is called NAME\.yaml/);
  });
});
