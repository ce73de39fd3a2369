import { type AnyExtension, Extension } from "@tiptap/core";
import { HardBreak } from "@tiptap/extension-hard-break";
import { BulletList, ListItem } from "@tiptap/extension-list";
import type { Plugin } from "@tiptap/pm/state";
import { ySyncPlugin } from "@tiptap/y-tiptap";
import { limits } from "../../../shared/limits.ts";
import { AddressLink, wordParts } from "../../editor/wordParts.ts";
import type { SharedWords } from "../../sync/roomLink.ts";
import type { History } from "../history.ts";
import { caretPlugin } from "./carets.ts";
import { shortEnough } from "./shortEnough.ts";

type Keys = Readonly<{
  history: History;
  /** Escape, or Enter outside a list. */
  leave(): void;
  askLink(): void;
}>;

/** What a note can hold: exactly what the gate lets through, see `shared/doc/shapes`. */
export function noteParts(words: SharedWords, keys: Keys): AnyExtension[] {
  return [
    ...wordParts,
    HardBreak.extend({ addKeyboardShortcuts: () => ({}) }),
    BulletList,
    ListItem.extend({ content: "paragraph+" }),
    AddressLink.configure({ shouldAutoLink: (address) => !address.includes("@") }),
    together(words, keys),
  ];
}

/** Writing with others, undo of one's own, and the keys of a note. */
function together(words: SharedWords, { history, leave, askLink }: Keys): AnyExtension {
  return Extension.create({
    name: "together",
    priority: 1_000, // before the keys of lists and paragraphs
    addProseMirrorPlugins: () => [
      ySyncPlugin(words.body) as Plugin,
      caretPlugin(words),
      shortEnough(limits.noteLength),
    ],
    addKeyboardShortcuts() {
      const { editor } = this;
      const done = (run: () => void) => (): boolean => {
        run();
        return true;
      };
      const enter = (): boolean => !editor.isActive("listItem") && done(leave)();
      return {
        Escape: done(leave),
        Enter: enter,
        "Shift-Enter": () =>
          editor.isActive("listItem") ? editor.commands.setHardBreak() : editor.commands.splitBlock(),
        "Mod-Enter": done(leave),
        "Mod-k": done(askLink),
        "Mod-z": done(history.undo),
        "Mod-Shift-z": done(history.redo),
        "Mod-y": done(history.redo),
      };
    },
  });
}
