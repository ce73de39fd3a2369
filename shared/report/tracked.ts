import { type Block, type Bullet, type Span, textOf } from "../blocks.ts";
import type { EditorNode } from "../doc/report.ts";
import type { ClusterId, QuestionId, ThemeId } from "../ids.ts";
import { turnoutOrigin } from "./turnout.ts";

/** Words that come from the desk: a statement over a cluster, or the name of a theme. */
type Origin = ClusterId | ThemeId;

/** What the desk has to say now: one statement or one heading of a fresh draft. */
export type Drafted = Readonly<{
  id: Origin;
  what: "statement" | "theme";
  spans: readonly Span[];
  /** All its words, with the count behind them. */
  text: string;
  /** The question it answers; absent for one that stands nowhere. */
  question?: QuestionId;
  /** The heading it stands under; absent for none. */
  theme?: ThemeId;
  /** The bullet as the draft has it; absent for a heading. */
  bullet?: Bullet;
}>;

/** The same words as the document has them. */
export type Taken = Readonly<{
  id: Origin;
  what: "statement" | "theme";
  text: string;
  /** What the desk said when it was taken over; absent in a document that did not keep that. */
  said?: string;
  /** The theme it stood under then: empty for none. Absent in a document that did not keep that. */
  under?: string;
  node: EditorNode;
}>;

/** The statements and themes of a draft, in its order. */
export function draftedIn(draft: readonly Block[]): readonly Drafted[] {
  let question: QuestionId | undefined;
  let theme: ThemeId | undefined;
  return draft.flatMap((block): readonly Drafted[] => {
    if (block.type === "heading") {
      if (block.theme === undefined) question = block.question;
      theme = block.theme;
      const where = question && { question };
      return theme === undefined
        ? []
        : [{ id: theme, what: "theme", spans: block.spans, text: textOf(block.spans).trim(), ...where }];
    }
    if (block.type !== "bullets") return [];
    return block.items.flatMap((bullet): readonly Drafted[] =>
      bullet.source === undefined
        ? []
        : [
            {
              id: bullet.source,
              what: "statement",
              spans: bullet.spans,
              text: textOf(bullet.spans).trim(),
              ...(question && { question }),
              ...(theme && { theme }),
              bullet,
            },
          ],
    );
  });
}

/** The statements and themes in the document, in its order. Of words that stand there twice the first counts; emptied ones are none. */
export function takenIn(nodes: readonly EditorNode[]): ReadonlyMap<string, Taken> {
  const found = new Map<string, Taken>();
  const look = (node: EditorNode): void => {
    const { source, theme } = node.attrs ?? {};
    const id = node.type === "heading" ? theme : source;
    const text = ownText(node);
    if (typeof id === "string" && id !== "" && id !== turnoutOrigin && text !== "" && !found.has(id)) {
      const what = node.type === "heading" ? "theme" : "statement";
      found.set(id, { id: id as Origin, what, text, ...kept(node), node });
    }
    for (const child of node.content ?? []) look(child);
  };
  for (const node of nodes) look(node);
  return found;
}

function kept({ attrs }: EditorNode): Pick<Taken, "said" | "under"> {
  return {
    ...(typeof attrs?.said === "string" && { said: attrs.said }),
    ...(typeof attrs?.under === "string" && { under: attrs.under }),
  };
}

/** Its own words, without those of a list below it. */
function ownText({ type: holder, content = [] }: EditorNode): string {
  return content
    .filter(({ type }) => type !== "bulletList" && type !== "orderedList")
    .map(lineText)
    .join(holder === "listItem" ? "\n" : "")
    .trim();
}

function lineText(node: EditorNode): string {
  if (node.type === "hardBreak") return "\n";
  return (node.text ?? "") + (node.content ?? []).map(lineText).join("");
}
