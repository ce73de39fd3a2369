import type { Block } from "../blocks.ts";
import type { EditorNode, Place, Step } from "../doc/report.ts";
import { type Change, countOf } from "./refresh.ts";
import { toEditor, toldOf } from "./tiptap.ts";
import { type Drafted, draftedIn, takenIn } from "./tracked.ts";
import type { ReportWords } from "./words.ts";

/** The document at this moment, and the draft that it is compared with. */
export type Compared = Readonly<{ nodes: readonly EditorNode[]; draft: readonly Block[]; words: ReportWords }>;

/** The steps that put the desk's side of a change into the document. */
export function takeOver(change: Change, compared: Compared): readonly Step[] {
  switch (change.kind) {
    case "reworded": {
      const { taken, drafted, theirs, together } = change;
      const hasCount = countOf(taken.text, compared.words) !== "";
      const count = hasCount ? countOf(drafted.text, compared.words) : ""; // who took it away does not get it back
      const text = `${together ?? theirs}${count && ` ${count}`}`;
      const isTheirs = (together ?? theirs) === theirs;
      return [
        { do: "say", id: taken.id, text, ...(isTheirs && { looks: drafted.spans }) },
        { do: "mark", id: taken.id, marks: { said: toldOf(drafted.text) } },
      ];
    }
    case "counted": {
      const { taken, after } = change;
      const own = taken.text.slice(0, taken.text.length - countOf(taken.text, compared.words).length);
      return [{ do: "say", id: taken.id, text: `${own}${after}` }];
    }
    case "moved":
      return [
        { do: "drop", id: change.taken.id },
        ...putting(change.drafted, [moved(change.taken.node, change.drafted)], compared),
      ];
    case "gone":
      return [{ do: "drop", id: change.taken.id }];
    case "fresh":
    case "leftOut":
      return putting(change.drafted, nodesOf(change.drafted), compared);
  }
}

/** The steps that keep the document's side: it is not told again. */
export function keepMine(change: Change): readonly Step[] {
  switch (change.kind) {
    case "reworded":
      return [{ do: "mark", id: change.taken.id, marks: { said: toldOf(change.drafted.text) } }];
    case "moved":
      return [{ do: "mark", id: change.taken.id, marks: { under: change.drafted.theme ?? "" } }];
    case "gone":
      return [{ do: "mark", id: change.taken.id, marks: { source: "", said: "", under: "" } }]; // free text from now on
    case "fresh":
      return [{ do: "see", id: change.drafted.id }];
    case "counted":
    case "leftOut":
      return [];
  }
}

/** A bullet as the draft has it. */
function nodesOf({ bullet, theme }: Drafted): readonly EditorNode[] {
  if (!bullet) return [];
  const [list] = toEditor([{ type: "bullets", ordered: false, items: [bullet] }]);
  return (list?.content ?? []).map((item) => under(item, theme ?? ""));
}

function under(node: EditorNode, theme: string): EditorNode {
  return {
    ...node,
    ...(node.attrs?.source !== undefined && { attrs: { ...node.attrs, under: theme } }),
    ...(node.content && { content: node.content.map((child) => under(child, theme)) }),
  };
}

/** The words of the document as a bullet for another place. */
function moved(node: EditorNode, { theme }: Drafted): EditorNode {
  const paragraph = node.type === "listItem" ? node : { type: "listItem", content: [node] };
  return under(paragraph, theme ?? "");
}

/** Puts bullets where the draft would have them: beside their neighbours, or below the heading of their theme or question. */
function putting(drafted: Drafted, items: readonly EditorNode[], { nodes, draft }: Compared): readonly Step[] {
  const here = takenIn(nodes);
  const all = draftedIn(draft).filter(({ what }) => what === "statement");
  const at = all.findIndex(({ id }) => id === drafted.id);
  const isNear = (other: Drafted): boolean => other.question === drafted.question && other.theme === drafted.theme;
  const inSection = (other: Drafted): boolean => isNear(other) && here.has(other.id);
  const before = all.slice(0, at).findLast(inSection);
  if (before) return [{ do: "put", items, at: { after: before.id } }];
  const next = all.slice(at + 1).find(inSection);
  if (next) return [{ do: "put", items, at: { before: next.id } }];
  const ofQuestion: Place = drafted.question === undefined ? "end" : { below: { question: drafted.question } };
  if (drafted.theme === undefined) return [{ do: "put", items, at: ofQuestion }];
  if (here.has(drafted.theme)) return [{ do: "put", items, at: { below: { theme: drafted.theme } } }];
  const heading = draft.find((block) => block.type === "heading" && block.theme === drafted.theme);
  const lastOfQuestion = all.findLast((other) => other.question === drafted.question && here.has(other.id));
  const place: Place = lastOfQuestion ? { behind: lastOfQuestion.id } : ofQuestion;
  return [{ do: "put", items, at: place, ...(heading && { heading: toEditor([heading])[0] as EditorNode }) }];
}
