import type { EditorState } from "@tiptap/pm/state";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import type { Anchor, Thread } from "../../../shared/doc/comments.ts";
import { limits } from "../../../shared/limits.ts";

/** Words of the document that a comment is about. */
export type Spot = Pick<Thread, "from" | "to" | "quote">;

type Resolve = Parameters<typeof relativePositionToAbsolutePosition>;
type Ties = Readonly<{ doc: Resolve[0]; type: Resolve[1]; mapping: Resolve[3] }>;

/** What the shared document and the editor know of each other; absent until the editor stands on the page. */
function ties(state: EditorState): Ties | undefined {
  const shared = ySyncPluginKey.getState(state) as
    | Readonly<{ doc?: Ties["doc"]; type?: Ties["type"]; binding?: Readonly<{ mapping: Ties["mapping"] }> | null }>
    | undefined;
  const { doc, type, binding } = shared ?? {};
  return doc && type && binding ? { doc, type, mapping: binding.mapping } : undefined;
}

/** The words that are chosen, or else the whole piece of text that the caret is in. Absent where there are none. */
export function chosenSpot(state: EditorState): Spot | undefined {
  const { selection, doc } = state;
  const { $from, empty } = selection;
  const [from, to] = empty ? [$from.start(), $from.end()] : [selection.from, selection.to];
  const quote = doc.textBetween(from, to, " ").trim().slice(0, limits.quotedLength);
  const tied = ties(state);
  if (!tied || quote === "") return undefined;
  const anchor = (at: number): Anchor => absolutePositionToRelativePosition(at, tied.type, tied.mapping) as Anchor;
  return { from: anchor(from + 1), to: anchor(to), quote };
}

/** Where a comment's words are now. Absent when they are gone. */
export function placeOf(state: EditorState, { from, to }: Spot): Readonly<{ from: number; to: number }> | undefined {
  const tied = ties(state);
  if (!tied) return undefined;
  const place = (anchor: Anchor): number | null =>
    relativePositionToAbsolutePosition(tied.doc, tied.type, anchor, tied.mapping);
  const [behindFirst, end] = [place(from), place(to)];
  if (behindFirst === null || end === null || Math.max(behindFirst, end) > state.doc.content.size) return undefined;
  const start = behindFirst - (state.doc.resolve(behindFirst).parentOffset > 0 ? 1 : 0);
  return start < end ? { from: start, to: end } : undefined;
}
