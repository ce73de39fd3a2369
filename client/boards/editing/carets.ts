import type { Plugin } from "@tiptap/pm/state";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import { caret } from "../../editor/caret.ts";
import type { SharedWords } from "../../sync/roomLink.ts";

type Awareness = SharedWords["awareness"];

/**
 * Shows where others are in the note. A caret travels as `caret`, a place and nothing else: whose it is tells the server, and in a
 * session without names nobody does.
 */
export function caretPlugin(awareness: Awareness, nameOf: (client: number) => string | undefined): Plugin {
  const looked = {
    on: (...heard: Parameters<Awareness["on"]>) => awareness.on(...heard),
    off: (...heard: Parameters<Awareness["off"]>) => awareness.off(...heard),
    getLocalState: () => ({ cursor: awareness.getLocalState()?.caret as unknown }),
    setLocalStateField: (_: string, place: unknown) => awareness.setLocalStateField("caret", place),
    getStates: () =>
      new Map(
        [...awareness.getStates()].map(([client, told]) => {
          const name = nameOf(client);
          const color = name === undefined ? caret.nobodysColour : caret.colourOf(client);
          return [client, { cursor: told.caret as unknown, user: { name: name ?? "", color } }];
        }),
      ),
  };
  // The plugin reads carets from a fixed field that is the pointer's here, and names from the other browser.
  return yCursorPlugin(looked as unknown as Awareness, { cursorBuilder: caret.render }) as Plugin;
}
