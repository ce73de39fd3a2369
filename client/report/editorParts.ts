import { type AnyExtension, Extension } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { safeHref } from "../../shared/blocks.ts";
import { reportRoot } from "../../shared/doc/report.ts";
import { caret } from "../editor/caret.ts";
import type { ReportLink } from "../sync/reportLink.ts";

export const headingLevels = [1, 2, 3, 4] as const;

/** Where words come from travels with them: the statement (`source`) of a bullet, the question of a heading. */
const Origin = Extension.create({
  name: "origin",
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
      { types: ["listItem", "paragraph"], attributes: kept("source") },
      { types: ["heading"], attributes: kept("question") },
    ];
  },
});

/** What the document can hold: exactly the blocks that every format can write. */
export function editorParts({ doc, link }: ReportLink, colleague: string): AnyExtension[] {
  return [
    Document,
    Text,
    Paragraph,
    Heading.configure({ levels: [...headingLevels] }),
    Bold,
    Italic,
    HardBreak,
    BulletList,
    OrderedList,
    ListItem,
    ListKeymap,
    Link.configure({
      openOnClick: false,
      defaultProtocol: "https",
      isAllowedUri: (address) => safeHref(address) !== undefined,
      HTMLAttributes: { rel: "noopener noreferrer nofollow", target: null },
    }),
    Origin,
    Collaboration.configure({ document: doc, field: reportRoot }),
    CollaborationCaret.configure({
      provider: { awareness: link.awareness },
      user: { name: colleague, color: caret.colourOf(doc.clientID) },
      render: caret.render,
    }),
  ];
}
