import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Comments } from "../../../shared/doc/comments.ts";
import type { CommentId } from "../../../shared/ids.ts";
import styles from "./Comments.module.css";
import { placeOf } from "./places.ts";

const key = new PluginKey("comments");

/** Shows which words open comments are about. Nothing of it is in the document itself. */
export function commentMarks(comments: Comments, onChoose: (id: CommentId) => void): Extension {
  return Extension.create({
    name: "comments",
    onCreate() {
      const stop = comments.threads.subscribe(() => {
        if (!this.editor.isDestroyed) this.editor.view.dispatch(this.editor.state.tr.setMeta(key, true)); // look again
      });
      this.editor.on("destroy", stop);
    },
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key,
          props: {
            decorations: (state) =>
              DecorationSet.create(
                state.doc,
                comments.threads.current().flatMap((thread) => {
                  const place = thread.isResolved ? undefined : placeOf(state, thread);
                  const looks = { class: styles.marked ?? "", "data-comment": thread.id };
                  return place ? [Decoration.inline(place.from, place.to, looks)] : [];
                }),
              ),
            handleClick(view, at) {
              const open = comments.threads.current().filter(({ isResolved }) => !isResolved);
              const chosen = open.findLast((thread) => {
                const place = placeOf(view.state, thread);
                return place && place.from <= at && at <= place.to;
              });
              if (chosen) onChoose(chosen.id);
              return false; // the caret goes where one pressed
            },
          },
        }),
      ];
    },
  });
}
