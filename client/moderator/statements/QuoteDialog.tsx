import { nanoid } from "nanoid";
import { useEffect, useId, useRef, useState } from "react";
import type { Quote } from "../../../shared/doc/quotes.ts";
import type { QuoteId } from "../../../shared/ids.ts";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import { generalWords, omission } from "../../../shared/synthesis/naming.ts";
import { printOf } from "../../../shared/synthesis/quoting.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import { orderAt } from "../bench/ordering.ts";
import type { NumberedCluster } from "../bench/questionView.ts";
import { useDesk } from "../deskContext.ts";
import { HiddenWords } from "./HiddenWords.tsx";
import styles from "./Quotes.module.css";
import { type Choice, choiceOf, hiddenIn, masksOf, newChoice, preview, withOnly, without } from "./quoteChoice.ts";
import { SmallCell } from "./SmallCell.tsx";

type Props = Readonly<{
  numbered: NumberedCluster;
  note: SourcedNote;
  /** The quote that is chosen anew; absent for a new one. `from`: where its words begin now; absent when they are gone. */
  before?: Readonly<{ quote: Quote; from?: number }>;
  onClose(): void;
}>;

/** Chooses words of a note as a quote, and what of them nobody should read. */
export default function QuoteDialog({ numbered: { cluster, support }, note, before, onClose }: Props) {
  const { text } = useText();
  const { view, link, history, roomName } = useDesk();
  const { language } = view.template;
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useId();
  const [asked, ask] = useState(false);
  const [choice, choose] = useState((): Choice => {
    const known = {
      rooms: view.rooms.map(({ name }) => name),
      regions: view.rooms.flatMap(({ region }) => region ?? []),
    };
    return before?.from === undefined
      ? newChoice(note.text, known, language)
      : choiceOf(before.quote, before.from, note.text, known);
  });
  const words = text.statements.quotes;

  useEffect(() => {
    const { current } = field;
    const refuse = (event: Event): void => event.preventDefault();
    current?.addEventListener("beforeinput", refuse);
    return () => current?.removeEventListener("beforeinput", refuse);
  }, []);
  const withChosen = (change: (choice: Choice, from: number, to: number) => Choice | undefined) => (): void => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const changed = change(choice, selectionStart, selectionEnd);
    ask(!changed);
    if (changed) choose(changed);
    field.current?.focus();
  };
  const send = (): void => {
    const { from, to } = choice.span;
    const own = link.synthesis.quotes.current().filter((quote) => quote.cluster === cluster.id);
    const quote: Quote = {
      id: before?.quote.id ?? nanoid<QuoteId>(),
      cluster: cluster.id,
      note: note.ref,
      from,
      to,
      print: printOf(note.text.slice(from, to)),
      masks: masksOf(choice),
      order: before?.quote.order ?? orderAt(own, own.length),
    };
    history.run({
      redo: () => link.synthesis.quote(quote),
      undo: () => (before ? link.synthesis.quote(before.quote) : link.synthesis.unquote(quote.id)),
    });
    announce(words.added);
    onClose();
  };
  return (
    <FormDialog
      title={words.choose}
      intro={<SmallCell rooms={support.rooms.length} />}
      send={before ? words.change : words.add}
      className={styles.form}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        ref={field}
        aria-readonly // and not “readOnly”: then browsers show no caret, and keys choose no words
        inputMode="none"
        label={words.note(roomName(note.room))}
        hint={words.noteHint}
        error={asked && words.chooseFirst}
        rows={4}
        dir="auto"
        value={choice.text}
        onChange={() => {}}
      />
      <div className={styles.buttons}>
        <Button onClick={withChosen(withOnly)}>{words.only}</Button>
        <Button onClick={withChosen(without)}>{words.without}</Button>
        <Button
          look="bare"
          onClick={() => {
            choose({ ...choice, span: { from: 0, to: choice.text.length } });
          }}
        >
          {words.whole}
        </Button>
      </div>
      <HiddenWords
        hidden={hiddenIn(choice)}
        text={choice.text}
        insteads={(kind) => [...new Set([omission, generalWords[language][kind]])]}
        onChange={(one, instead) =>
          choose({ ...choice, hidden: choice.hidden.map((each) => (each === one ? { ...each, instead } : each)) })
        }
      />
      <h3 id={shown} className={styles.shownTitle}>
        {words.preview}
      </h3>
      <blockquote className={styles.quote} aria-labelledby={shown} aria-live="polite">
        “{preview(choice)}”
      </blockquote>
    </FormDialog>
  );
}
