import type { Editor } from "@tiptap/react";
import { nanoid } from "nanoid";
import type { ReactNode } from "react";
import type { Remark, Thread } from "../../../shared/doc/comments.ts";
import type { CommentId } from "../../../shared/ids.ts";
import { useText } from "../../locales/useText.ts";
import type { ReportLink } from "../../sync/reportLink.ts";
import { useLive } from "../../sync/useLive.ts";
import { announce } from "../../ui/announce.tsx";
import styles from "./Comments.module.css";
import { placeOf, type Spot } from "./places.ts";
import { RemarkForm } from "./RemarkForm.tsx";
import { ThreadCard } from "./ThreadCard.tsx";

type Props = Readonly<{
  link: ReportLink;
  editor: Editor;
  /** The words that somebody is about to say something of; absent when nobody is. */
  spot: Spot | undefined;
  onDone(): void;
  /** The name that this moderator goes by; empty when they gave none. */
  me: string;
  /** Where they give or change it; absent where nobody has a name. */
  name?: ReactNode;
  /** The thread that was pressed in the document. */
  chosen: CommentId | undefined;
}>;

/** What moderators say to each other about the document, in its order. */
export function CommentsPanel({ link: { comments }, editor, spot, onDone, me, name, chosen }: Props) {
  const { text } = useText();
  const threads = useLive(comments.threads);
  const words = text.document.comments;
  const newRemark = (said: string): Remark => ({
    id: nanoid<CommentId>(),
    at: Date.now(),
    text: said,
    ...(me && { by: me }),
  });
  const placed = threads.map((thread) => ({ thread, place: placeOf(editor.state, thread) }));
  const inOrder = placed.sort((a, b) => (a.place?.from ?? Infinity) - (b.place?.from ?? Infinity));
  const open = inOrder.filter(({ thread }) => !thread.isResolved);
  const done = inOrder.filter(({ thread }) => thread.isResolved);

  const card = ({ thread, place }: (typeof placed)[number]) => (
    <ThreadCard
      key={thread.id}
      thread={thread}
      isGone={place === undefined}
      isChosen={chosen === thread.id}
      onLook={() => look(thread)}
      onAnswer={(said) => comments.answer(thread.id, newRemark(said))}
      onResolve={(isResolved) => {
        comments.resolve(thread.id, isResolved);
        if (isResolved) announce(words.resolved);
      }}
      onRemove={() => {
        comments.remove(thread.id);
        announce(words.removed);
      }}
    />
  );
  const look = (thread: Thread): void => {
    const place = placeOf(editor.state, thread);
    if (place) editor.chain().setTextSelection(place).scrollIntoView().focus().run();
  };
  return (
    <section className={styles.panel} aria-label={words.title}>
      <p className={styles.about}>{words.about}</p>
      {name && <div>{name}</div>}
      {spot && (
        <RemarkForm
          about={words.quote(spot.quote)}
          label={words.label}
          send={words.place}
          onCancel={() => {
            onDone();
            editor.view.focus(); // now, so that no key is lost
          }}
          onSend={(said) => {
            comments.begin({ ...newRemark(said), ...spot });
            announce(words.placed);
            onDone();
            editor.commands.setTextSelection(editor.state.selection.to); // what is typed now must not replace the words
            editor.view.focus(); // now, so that no key is lost
          }}
        />
      )}
      {open.length === 0 && !spot && (
        <p className={styles.about}>
          {words.none} {words.addHint}
        </p>
      )}
      <ul className={styles.threads}>{open.map(card)}</ul>
      {done.length > 0 && (
        <details>
          <summary>{words.done(done.length)}</summary>
          <ul className={styles.threads}>{done.map(card)}</ul>
        </details>
      )}
    </section>
  );
}
