import { type Ref, type TextareaHTMLAttributes, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { joinTyping, movedCaret } from "./joinTyping.ts";
import styles from "./SharedText.module.css";

type Props = Readonly<
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "defaultValue" | "onChange" | "aria-label" | "ref"> & {
    value: string;
    onChange(value: string): void;
    /** The field's name for screen readers. */
    label: string;
    maxLength: number;
    /** Without line breaks. Enter then is the page's, by `onKeyDown`. */
    singleLine?: boolean;
    ref?: Ref<HTMLTextAreaElement>;
  }
>;

/**
 * A text field in which others may type at the same time. Their words appear while one's own caret stays between the
 * same letters, and a character under composition (accents, Chinese, voice) is never interrupted. Grows with its text.
 */
export function SharedText({ value, onChange, label, singleLine = false, ref, className, ...rest }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const agreed = useRef(value); // what the field showed when it was last the same as `value`
  const newest = useRef(value);
  const [first] = useState(value); // what React knows of the words: with each letter it would draw the field once more
  const composing = useRef(false);
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement, []);

  const grow = (): void => {
    if (frame.current && field.current) frame.current.dataset.words = field.current.value;
  };
  const show = (words: string): void => {
    const element = field.current;
    if (!element) return;
    if (element.value !== words) {
      const { value: before, selectionStart, selectionEnd, selectionDirection } = element;
      element.value = words;
      if (document.activeElement === element)
        element.setSelectionRange(
          movedCaret(selectionStart, before, words),
          movedCaret(selectionEnd, before, words),
          selectionDirection,
        );
    }
    agreed.current = words;
    grow();
  };
  // An unmanaged field: React would send the caret to the end.
  useLayoutEffect(() => {
    newest.current = value;
    if (!composing.current) show(value);
  });

  const take = (): void => {
    const element = field.current;
    if (!element) return;
    grow();
    if (composing.current) return;
    const typed = singleLine ? onOneLine(element.value) : element.value;
    const joined = joinTyping(agreed.current, typed, newest.current);
    show(joined);
    if (joined !== newest.current) onChange(joined);
  };

  return (
    <div ref={frame} className={className ? `${styles.frame} ${className}` : styles.frame} data-words={first}>
      <textarea
        {...rest}
        ref={field}
        rows={1}
        dir="auto"
        className={styles.field}
        aria-label={label}
        defaultValue={first}
        onInput={take}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
          take();
        }}
        onKeyDown={(event) => {
          rest.onKeyDown?.(event);
          if (singleLine && event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
        }}
      />
    </div>
  );
}

/** Line breaks and the blanks around them become one blank. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, (blank) => (blank.includes("\n") ? " " : blank));
}
