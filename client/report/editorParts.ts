import { type AnyExtension, type Editor, Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { byCommand, reportRoot } from "../../shared/doc/report.ts";
import type { CommentId } from "../../shared/ids.ts";
import { caret } from "../editor/caret.ts";
import { linkRules, wordParts } from "../editor/wordParts.ts";
import type { ReportLink } from "../sync/reportLink.ts";
import { movePiece } from "./blocks/moveBlock.ts";
import { commentMarks } from "./comments/commentMarks.ts";
import styles from "./ReportEditor.module.css";
import { findMarks } from "./reading/findMarks.ts";

export const headingLevels = [1, 2, 3, 4] as const;

/**
 * Where words come from travels with them: the statement (`source`) of a bullet, the question or the theme of a heading, and what the
 * desk said when they were taken over.
 */
const Origin = Extension.create({
  name: "origin",
  priority: 1_000, // before the keys of lists
  addGlobalAttributes() {
    const kept = (name: string) => ({
      [name]: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
        renderHTML: (attributes: Record<string, unknown>) =>
          attributes[name] ? { [`data-${name}`]: attributes[name] } : {},
      },
    });
    return [
      {
        types: ["listItem", "paragraph"], // on the line itself, so that a bullet may become a paragraph; older documents have it on the item
        attributes: { ...kept("source"), ...kept("said"), ...kept("under") },
      },
      { types: ["heading"], attributes: { ...kept("question"), ...kept("theme"), ...kept("said") } },
    ];
  },
  addKeyboardShortcuts() {
    return { Enter: () => startsBefore(this.editor) };
  },
});

/** Alt with an arrow moves the piece with the caret. */
const Moving = Extension.create({
  name: "moving",
  addKeyboardShortcuts() {
    const move = (by: -1 | 1) => () => {
      const moved = movePiece(this.editor.state, by);
      if (moved) this.editor.view.dispatch(moved);
      return true; // also at the end: the caret must not leave its piece instead
    };
    return { "Alt-ArrowUp": move(-1), "Alt-ArrowDown": move(1) };
  },
});

/** Shows where a piece that is dragged would come. */
const DropPlace = Extension.create({
  name: "dropPlace",
  addProseMirrorPlugins: () => [dropCursor({ color: false, class: styles.dropPlace ?? "", width: 3 })],
});

/** Enter before the first letter of a statement makes a bullet above it: else the empty line would be the statement. */
function startsBefore({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection;
  const isStatement = typeof $from.parent.attrs.source === "string" && $from.parent.content.size > 0;
  if (!empty || !isStatement || $from.parentOffset > 0) return false;
  const depth = $from.node(-1).type.name === "listItem" ? $from.depth - 1 : $from.depth;
  const made = $from.node(depth).type.createAndFill();
  if (!made) return false;
  view.dispatch(state.tr.insert($from.before(depth), made).scrollIntoView());
  return true;
}

/** What the document can hold: exactly the blocks that every format can write. */
export function editorParts(
  { doc, link, comments }: ReportLink,
  colleague: string,
  onThread: (id: CommentId) => void,
): AnyExtension[] {
  return [
    ...wordParts,
    Heading.configure({ levels: [...headingLevels] }),
    HardBreak,
    BulletList,
    OrderedList,
    ListItem,
    ListKeymap,
    Link.configure({
      ...linkRules,
      HTMLAttributes: { rel: "noopener noreferrer nofollow", target: null },
    }),
    Origin,
    commentMarks(comments, onThread),
    findMarks,
    Moving,
    DropPlace,
    Collaboration.configure({ document: doc, field: reportRoot, yUndoOptions: { trackedOrigins: [byCommand] } }),
    CollaborationCaret.configure({
      provider: { awareness: link.awareness },
      user: { name: colleague, color: caret.colourOf(doc.clientID) },
      render: caret.render,
    }),
  ];
}
