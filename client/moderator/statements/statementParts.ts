import { type AnyExtension, Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { HardBreak } from "@tiptap/extension-hard-break";
import { limits } from "../../../shared/limits.ts";
import { caretPlugin } from "../../boards/editing/carets.ts";
import { shortEnough } from "../../boards/editing/shortEnough.ts";
import { AddressLink, wordParts } from "../../editor/wordParts.ts";
import type { SharedStatement } from "../../sync/deskLink.ts";

/** What a statement can hold: exactly what the gate lets through, see `shared/doc/shapes`. Moderators have no names: `colleague`. */
export function statementParts(shared: SharedStatement, colleague: string, askLink: () => void): AnyExtension[] {
  return [
    ...wordParts,
    HardBreak,
    AddressLink,
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
