import type { Plugin } from "@tiptap/pm/state";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import { caret } from "../../editor/caret.ts";
import type { SharedWords } from "../../sync/roomLink.ts";

type Awareness = SharedWords["awareness"];

/**
 * Shows where others are in the note. A caret travels as `caret`, a place and nothing else: whose it is tells the server, and until
 * then it is not shown. In a session without names the server passes none on.
 *
 * @param nameless  what to call somebody without a name.
 */
export function caretPlugin({ awareness, roster }: Pick<SharedWords, "awareness" | "roster">, nameless = ""): Plugin {
  const forgets = new Map<unknown, () => void>();
  const told = {
    on(event: "change", heard: () => void): void {
      awareness.on(event, heard);
      forgets.set(heard, roster.subscribe(heard));
    },
    off(event: "change", heard: () => void): void {
      awareness.off(event, heard);
      forgets.get(heard)?.();
    },
    getLocalState: () => ({ cursor: awareness.getLocalState()?.caret as unknown }),
    setLocalStateField: (_: string, place: unknown) => awareness.setLocalStateField("caret", place),
    getStates() {
      const people = roster.current()?.people ?? [];
      const carets = [...awareness.getStates()].flatMap(([client, state]) => {
        const person = people.find(({ clients }) => clients.includes(client));
        if (!person) return [];
        const user = { name: person.name || nameless, color: caret.colourOf(client) };
        return [[client, { cursor: state.caret as unknown, user }] as const];
      });
      return new Map(carets);
    },
  };
  // The plugin reads carets from a fixed field that is the pointer's here, and names from the other browser.
  return yCursorPlugin(told as unknown as Awareness, { cursorBuilder: caret.render }) as Plugin;
}
