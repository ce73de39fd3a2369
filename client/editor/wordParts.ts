import type { AnyExtension } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { safeHref } from "../../shared/blocks.ts";

/** What every editor of words is made of. */
export const wordParts: readonly AnyExtension[] = [Document, Text, Paragraph, Bold, Italic];

/** Where links may lead: to the web or to a mailbox. */
export const linkRules = {
  openOnClick: false,
  defaultProtocol: "https",
  isAllowedUri: (address: string) => safeHref(address) !== undefined,
} as const;

/** A link of which only the address is kept: how it opens is for the page that shows it. */
export const AddressLink = Link.extend({
  addAttributes: () => ({ href: { default: null, parseHTML: (element) => element.getAttribute("href") } }),
}).configure({ ...linkRules, HTMLAttributes: {} });
