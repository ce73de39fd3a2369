import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Editor } from "@tiptap/react";
import styles from "./Reading.module.css";

type Place = Readonly<{ from: number; to: number }>;
type Search = Readonly<{ words: string; at: number }>;

const key = new PluginKey<Search>("find");
const nothing: Search = { words: "", at: 0 };

/** Shows where the searched words stand; `at` is the place that one looks at now. */
export const findMarks = Extension.create({
  name: "find",
  addProseMirrorPlugins: () => [
    new Plugin<Search>({
      key,
      state: { init: () => nothing, apply: (tr, before) => (tr.getMeta(key) as Search | undefined) ?? before },
      props: {
        decorations(state) {
          const { at } = key.getState(state) ?? nothing;
          return DecorationSet.create(
            state.doc,
            foundIn(state).map(({ from, to }, index) =>
              Decoration.inline(from, to, { class: (index === at ? styles.here : styles.found) ?? "" }),
            ),
          );
        },
      },
    }),
  ],
});

/** Everywhere the searched words stand, capitals and accents or not. */
export function foundIn(state: EditorState): readonly Place[] {
  const wanted = folded(key.getState(state)?.words.trim() ?? "");
  return wanted === "" ? [] : placesIn(state.doc, wanted);
}

/** Looks for words, and shows the first place from the caret on. */
export function search(editor: Editor, words: string): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { words, at: 0 } satisfies Search));
  const { from } = editor.state.selection;
  const ahead = foundIn(editor.state).findIndex((place) => place.from >= from);
  step(editor, Math.max(0, ahead));
}

/** Which place one looks at, from 0. */
export function placeNow(state: EditorState): number {
  return key.getState(state)?.at ?? 0;
}

/** Goes to one of the places; past the last comes the first. */
export function step(editor: Editor, to: number): void {
  const places = foundIn(editor.state);
  const at = places.length === 0 ? 0 : (to + places.length) % places.length;
  const words = key.getState(editor.state)?.words ?? "";
  editor.view.dispatch(editor.state.tr.setMeta(key, { words, at } satisfies Search));
  const place = places[at];
  const there = place && editor.view.domAtPos(place.from).node;
  (there instanceof Element ? there : there?.parentElement)?.scrollIntoView({ block: "center" });
}

function placesIn(doc: Node, wanted: string): readonly Place[] {
  const places: Place[] = [];
  doc.descendants((node, start) => {
    if (!node.isTextblock) return true;
    const text = folded(node.textBetween(0, node.content.size, " ", " "));
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      places.push({ from: start + 1 + at, to: start + 1 + at + wanted.length });
    return false;
  });
  return places;
}

/** One unit for each unit, so that places stay: a letter whose folded form is longer stays as it is. */
function folded(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const letter = text.charAt(at);
    const plain = letter.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    return plain.length === 1 ? plain : letter;
  }).join("");
}
