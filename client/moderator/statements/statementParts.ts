import { type AnyExtension, Extension } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Collaboration } from "@tiptap/extension-collaboration";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { safeHref } from "../../../shared/blocks.ts";
import { limits } from "../../../shared/limits.ts";
import { caretPlugin } from "../../boards/editing/carets.ts";
import { shortEnough } from "../../boards/editing/shortEnough.ts";
import type { SharedStatement } from "../../sync/deskLink.ts";

/** What a statement can hold: exactly what the gate lets through, see `shared/doc/shapes`. Moderators have no names: `colleague`. */
export function statementParts(shared: SharedStatement, colleague: string, askLink: () => void): AnyExtension[] {
  return [
    Document,
    Text,
    Paragraph,
    Bold,
    Italic,
    HardBreak,
    StatementLink.configure({
      openOnClick: false,
      defaultProtocol: "https",
      isAllowedUri: (address) => safeHref(address) !== undefined,
      HTMLAttributes: {},
    }),
    Collaboration.configure({ fragment: shared.body }),
    Extension.create({
      name: "together",
      addProseMirrorPlugins: () => [caretPlugin(shared, colleague), shortEnough(limits.statementLength)],
      addKeyboardShortcuts: () => ({
        "Mod-k": () => {
          askLink();
          return true;
        },
      }),
    }),
  ];
}

/** Only the address is kept: how a link opens is for the page that shows it. */
const StatementLink = Link.extend({
  addAttributes: () => ({ href: { default: null, parseHTML: (element) => element.getAttribute("href") } }),
});
