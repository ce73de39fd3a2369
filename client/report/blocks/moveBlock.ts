import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";

/** A piece that moves as a whole: a bullet with what hangs under it, or a block of the document. */
export type Piece = Readonly<{ node: Node; from: number; to: number }>;

const isList = (node: Node | null | undefined): boolean =>
  node?.type.name === "bulletList" || node?.type.name === "orderedList";

/** The piece at a place. Absent between blocks. */
export function pieceAt($pos: ResolvedPos): Piece | undefined {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth);
    if (node.type.name === "listItem" || depth === 1) return { node, from: $pos.before(depth), to: $pos.after(depth) };
  }
  return undefined;
}

/**
 * Moves the piece with the caret one place. Out of the end of its list a bullet passes what comes next and begins a list of its own there,
 * or joins the one that is there: so a statement gets under another heading.
 *
 * @returns absent where there is no place to go.
 */
export function movePiece(state: EditorState, by: -1 | 1): Transaction | undefined {
  const piece = pieceAt(state.selection.$from);
  if (!piece) return undefined;
  const $at = state.doc.resolve(piece.from);
  const holder = $at.parent;
  const beside = holder.maybeChild($at.index() + by);
  if (beside) return moved(state, piece, piece, by > 0 ? piece.to + beside.nodeSize : piece.from - beside.nodeSize);
  if (!isList(holder) || $at.depth !== 1) return undefined;
  const list = { from: $at.before(1), to: $at.after(1) };
  const next = state.doc.maybeChild($at.index(0) + by);
  if (!next) return undefined;
  const goes = holder.childCount === 1 ? list : piece; // a list without bullets is none
  if (isList(next)) return moved(state, piece, goes, by > 0 ? list.to + 1 : list.from - 1);
  const alone = holder.type.create(holder.attrs, piece.node);
  return moved(state, piece, goes, by > 0 ? list.to + next.nodeSize : list.from - next.nodeSize, alone);
}

type Range = Readonly<{ from: number; to: number }>;

/** @param goes  what is taken away where it was. @param comes  what is put there: the piece, or a list around it. */
function moved(state: EditorState, piece: Piece, goes: Range, to: number, comes: Node = piece.node): Transaction {
  const transaction = state.tr.delete(goes.from, goes.to);
  const place = transaction.mapping.map(to);
  transaction.insert(place, comes);
  const caret = place + (comes === piece.node ? 0 : 1) + state.selection.from - piece.from;
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(caret))).scrollIntoView();
}
