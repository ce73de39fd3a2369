import type { Editor } from "@tiptap/react";
import type { Cluster } from "../../../shared/doc/synthesis.ts";
import type { Language } from "../../../shared/suggest/words.ts";
import { takePhrase } from "../../../shared/synthesis/wording.ts";
import { offsetOf, placeOf, wordsOf } from "../../boards/editing/places.ts";
import type { Desk } from "../deskContext.ts";

/** How proposals get into a statement. Whatever they do, one undo takes it back. */
export type Writing = Readonly<{
  /** Puts words for how many where the present ones are, or else at the caret. */
  takeWording(phrase: string): void;
  /** Puts a sentence at the end. */
  takeSentence(sentence: string): void;
}>;

type Change = Readonly<{ from: number; to: number; insert: string }>;

/** Writes through the editor: with looks kept, its own undo, and the focus in the words afterwards. */
export function writingWith(editor: Editor, language: Language): Writing {
  const put = ({ from, to, insert }: Change): void => {
    const { doc, tr } = editor.state;
    editor.view.dispatch(tr.insertText(insert, placeOf(doc, from), placeOf(doc, to)));
    editor.commands.focus(placeOf(editor.state.doc, from + insert.length));
  };
  return {
    takeWording(phrase) {
      const { doc, selection } = editor.state;
      put(takePhrase(wordsOf(doc), phrase, offsetOf(doc, selection.from), language));
    },
    takeSentence: (sentence) => put(atEnd(wordsOf(editor.state.doc), sentence)),
  };
}

/** A statement from before statements had looks: it is changed as a whole, and the desk's undo takes that back. */
export function plainWriting({ id, statement }: Cluster, { link, history }: Desk, language: Language): Writing {
  const put = ({ from, to, insert }: Change): void => {
    const after = statement.slice(0, from) + insert + statement.slice(to);
    history.run({
      redo: () => link.synthesis.restateCluster(id, after),
      undo: () => link.synthesis.restateCluster(id, statement),
    });
  };
  return {
    takeWording: (phrase) => put(takePhrase(statement, phrase, 0, language)),
    takeSentence: (sentence) => put(atEnd(statement, sentence)),
  };
}

function atEnd(text: string, sentence: string): Change {
  const gap = text === "" || /\s$/u.test(text) ? "" : " ";
  return { from: text.length, to: text.length, insert: gap + sentence };
}
