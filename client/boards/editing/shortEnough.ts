import { Plugin } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { wordsOf } from "./places.ts";

/** Takes no more letters than this; what others typed meanwhile may always come in. */
export function shortEnough(mostLetters: number): Plugin {
  return new Plugin({
    filterTransaction: (transaction, before) =>
      !transaction.docChanged ||
      transaction.getMeta(ySyncPluginKey) !== undefined ||
      wordsOf(transaction.doc).length <= Math.max(mostLetters, wordsOf(before.doc).length),
  });
}
