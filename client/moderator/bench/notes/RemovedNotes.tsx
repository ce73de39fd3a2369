import { api } from "../../../../shared/api.ts";
import { parseNoteRef } from "../../../../shared/ids.ts";
import type { SourcedNote } from "../../../../shared/synthesis/merge.ts";
import { call } from "../../../api.ts";
import { errorText } from "../../../locales/errorText.ts";
import { useText } from "../../../locales/useText.ts";
import { useLive } from "../../../sync/useLive.ts";
import { FoldedList } from "../../../ui/FoldedList.tsx";
import { useToasts } from "../../../ui/Toasts.tsx";
import { useDesk, useOpenQuestion } from "../../deskContext.ts";

/** What rooms removed at this question. The server brings a note back in its room. */
export function RemovedNotes() {
  const { text } = useText();
  const { link, view, roomName } = useDesk();
  const { question } = useOpenQuestion();
  const showToast = useToasts();
  const words = text.moderator.removed;
  const removed = useLive(link.removedNotes).filter((note) => note.question === question.id);

  const bringBack = async ({ ref }: SourcedNote): Promise<void> => {
    const body = parseNoteRef(ref);
    if (!body) return;
    try {
      await call(api.bringBackNote, { session: view.id, as: "moderator", body });
      showToast(words.broughtBack);
    } catch (cause) {
      showToast(errorText(text, cause).sentence);
    }
  };
  return (
    <FoldedList
      title={words.title(removed.length)}
      action={words.bringBack}
      rows={removed.map((note) => ({
        key: note.ref,
        words: (
          <>
            {note.text} <small>{roomName(note.room)}</small>
          </>
        ),
        onAction: () => void bringBack(note),
      }))}
    />
  );
}
