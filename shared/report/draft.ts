import { type Block, type HeadingLevel, plain, type Span } from "../blocks.ts";
import type { Finding } from "../synthesis/findings.ts";
import { isStated } from "../synthesis/unstated.ts";
import { withLinks } from "./links.ts";
import type { PartOutline, QuestionOutline, RoundOutline } from "./outline.ts";
import { turnoutOrigin } from "./turnout.ts";
import type { ReportWords, Turnout } from "./words.ts";

/** Lays the statements out: who took part, then per round the numbered questions, the themes, and a bullet a statement. */
export function draftBlocks(rounds: readonly RoundOutline[], turnout: Turnout, words: ReportWords): readonly Block[] {
  return [
    { type: "paragraph", spans: plain(words.turnout(turnout)), source: turnoutOrigin },
    ...rounds.flatMap((round): Block[] => [
      heading(1, round.heading),
      ...round.parts.flatMap((part): Block[] => [
        { ...heading(2, part.heading), ...questionOfPart(part) },
        ...part.questions.flatMap((question) => questionBlocks(question, words)),
      ]),
    ]),
  ];
}

const heading = (level: HeadingLevel, text: string) => ({ type: "heading", level, spans: plain(text) }) as const;

/** Where a part has one question, that begins at the part's own heading. */
const questionOfPart = ({ questions: [first, ...more] }: PartOutline) =>
  first && more.length === 0 ? { question: first.question.id } : {};

function questionBlocks({ question, heading: title, found }: QuestionOutline, words: ReportWords): readonly Block[] {
  const own: Block[] = title === undefined ? [] : [{ ...heading(3, title), question: question.id }];
  if (found.groups.length === 0) {
    const why = found.notes === 0 ? words.noAnswers : words.noStatements(found.notes, found.answered);
    return [...own, { type: "paragraph", spans: [{ text: why, italic: true }] }];
  }
  const groups = found.groups.flatMap(({ theme, findings }): Block[] => [
    ...(theme ? [{ ...heading(title === undefined ? 3 : 4, theme.name), theme: theme.id }] : []),
    { type: "bullets", ordered: false, items: findings.map((finding) => bullet(finding, words)) },
  ]);
  return [...own, ...groups];
}

/** The statement with its looks, what rooms literally said, and how many say it. A mere name is never passed off as one. */
const bullet = (finding: Finding, words: ReportWords) => {
  const { cluster, words: said, support, quotes } = finding;
  const count = `(${words.support(support.rooms.length, support.answered)})`;
  const behind = [...quotes.map((quote) => `“${quote}”`), count].join(" ");
  if (!isStated(finding))
    return { spans: [{ text: words.unstated(said), italic: true }, ...withLinks(` ${behind}`)], source: cluster.id };
  const { rich, statement } = cluster;
  const hasLooks = rich && statement.trim() === said;
  const spans = hasLooks ? [...spansOf(rich), ...withLinks(` ${behind}`)] : withLinks(`${said} ${behind}`);
  return { spans, source: cluster.id };
};

function spansOf(lines: NonNullable<Finding["cluster"]["rich"]>): readonly Span[] {
  return lines.flatMap(({ spans }, at) => [...(at > 0 ? [{ text: "\n" }] : []), ...spans.flatMap(linked)]);
}

/** An address that is no link yet becomes one. */
function linked(span: Span): readonly Span[] {
  return span.href === undefined ? withLinks(span.text).map((piece) => ({ ...span, ...piece })) : [span];
}
