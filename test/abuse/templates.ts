import { readTemplate } from "../../server/templates.ts";
import { AppError } from "../../shared/errors.ts";
import { type Attacks, each } from "./attack.ts";

const good = `name: Proef
language: nl
about: Om te proberen.
rounds:
  - id: wat
    title: Wat
    minutes: 5
    parts:
      - title: Deel
        questions:
          - { id: q1, ask: "ASK", heading: Vraag }
report:
  title: Verslag
  subtitle: Samenvatting
`;

/** What is said of a template: `line N` when the mistake is told with its line. */
async function said(yaml: string): Promise<string> {
  try {
    return readTemplate(yaml, "x.yaml").rounds[0]?.parts[0]?.questions[0]?.ask ?? "taken";
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    return /^x\.yaml, line \d+:/.test(error.message) ? "told-with-line" : "told";
  }
}
const because =
  "templates lie in a folder and are read at the start: a mistake stops it with a sentence instead of a 400";

export const templates: Attacks = {
  I02: {
    outcome: "told-with-line told-with-line",
    because,
    run: () => each(["!!js/function 'f'", "!!python/object:os.system 'x'"], (tag) => said(good.replace('"ASK"', tag))),
  },
  I03: { outcome: "told-with-line", because, run: () => said("[".repeat(20_000)) },
  I05: {
    outcome: "told-with-line told-with-line told-with-line",
    because,
    run: () =>
      each(
        [
          `${good}name: twee\n`,
          good.replace("  - id: wat", "\t- id: wat"),
          good.replace("language: nl", "language: no"),
        ],
        said,
      ),
  },
  I09: {
    outcome: "<script>javascript:alert(1)</script>",
    because: "a question is text and never markup: it stays as it was written",
    run: () => said(good.replace("ASK", "<script>javascript:alert(1)</script>")),
  },
};
