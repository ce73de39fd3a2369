import { type ReactNode, useEffect } from "react";
import { settable } from "../../shared/doc/live.ts";
import { useLive } from "../sync/useLive.ts";
import type { RichEditorProps } from "./editing/RichEditor.tsx";

type RenderEditor = (props: RichEditorProps & Readonly<{ key: number }>) => ReactNode;

const loaded = settable<RenderEditor | undefined>(undefined);
let isLoading = false;

/** Fetches the editor of notes, which no page needs before somebody comes near a note. Without a connection: again next time. */
export function loadRichEditor(): void {
  if (isLoading) return;
  isLoading = true;
  import("./editing/RichEditor.tsx").then(
    ({ renderRichEditor }) => loaded.set(renderRichEditor),
    () => {
      isLoading = false; // a plain field does until then
    },
  );
}

/** Renders the editor of notes; absent until it is there. */
export function useRichEditor(): RenderEditor | undefined {
  useEffect(loadRichEditor, []);
  return useLive(loaded);
}
