import type { Mask, Quote } from "../../../shared/doc/quotes.ts";
import { limits } from "../../../shared/limits.ts";
import type { Language } from "../../../shared/suggest/words.ts";
import {
  generalWords,
  type KnownNames,
  type NameKind,
  type Naming,
  namesIn,
  omission,
} from "../../../shared/synthesis/naming.ts";
import { masked, trimmedSpan } from "../../../shared/synthesis/quoting.ts";

type Span = Readonly<{ from: number; to: number }>;

/** Words of the note that may name somebody, and what stands there in the quote; absent: the words themselves. Offsets in the note. */
export type Hidden = Span & Readonly<{ kind: NameKind; instead: string | undefined }>;

/** A quote while somebody chooses it. */
export type Choice = Readonly<{ text: string; span: Span; hidden: readonly Hidden[] }>;

/** The whole note to begin with, with everything that may name somebody left out. */
export function newChoice(text: string, known: KnownNames, language: Language): Choice {
  const hide = ({ from, to, kind }: Naming): Hidden => ({ from, to, kind, instead: generalWords[language][kind] });
  return { text, span: { from: 0, to: text.length }, hidden: namesIn(text, known).map(hide) };
}

/** A quote as it was chosen before, so that it can be changed. @param start  where its words begin in the note now. */
export function choiceOf(quote: Quote, start: number, text: string, known: KnownNames): Choice {
  const own = quote.masks.map(
    ({ from, to, instead }): Hidden => ({ from: from + start, to: to + start, kind: "perhaps", instead }),
  );
  const shown = namesIn(text, known)
    .filter(({ from, to }) => !own.some((mask) => mask.from < to && from < mask.to))
    .map((naming): Hidden => ({ ...naming, instead: undefined }));
  return {
    text,
    span: { from: start, to: start + quote.to - quote.from },
    hidden: [...own, ...shown].sort((a, b) => a.from - b.from),
  };
}

/** Only these words of the note. Absent when they hold nothing. */
export function withOnly(choice: Choice, from: number, to: number): Choice | undefined {
  const span = trimmedSpan(choice.text, from, to);
  return span && { ...choice, span };
}

/** Without these words. What was hidden within them is hidden with them, and all of what they cut. Absent when they hold nothing. */
export function without(choice: Choice, from: number, to: number): Choice | undefined {
  const span = trimmedSpan(choice.text, from, to);
  if (!span) return undefined;
  const others = choice.hidden.filter((each) => each.to <= span.from || each.from >= span.to);
  const cut = choice.hidden.filter((each) => each.instead !== undefined && !others.includes(each));
  const whole: Span = {
    from: Math.min(span.from, ...cut.map((each) => each.from)),
    to: Math.max(span.to, ...cut.map((each) => each.to)),
  };
  const hidden: readonly Hidden[] = [...others, { ...whole, kind: "perhaps", instead: omission }];
  return { ...choice, hidden: [...hidden].sort((a, b) => a.from - b.from) };
}

/** What of it lies within the chosen words. */
export function hiddenIn({ span, hidden }: Choice): readonly Hidden[] {
  return hidden.filter(({ from, to }) => from < span.to && to > span.from);
}

/** The quote's masks, counted from its first letter. Where there are more than a quote may have, the last covers the rest. */
export function masksOf(choice: Choice): readonly Mask[] {
  const { from: start, to: end } = choice.span;
  const masks = hiddenIn(choice).flatMap(({ from, to, instead }) =>
    instead === undefined ? [] : [{ from: Math.max(from, start) - start, to: Math.min(to, end) - start, instead }],
  );
  const [first, ...rest] = masks.slice(limits.masksPerQuote - 1);
  const last = rest.at(-1);
  if (!first || !last) return masks;
  return [...masks.slice(0, limits.masksPerQuote - 1), { from: first.from, to: last.to, instead: omission }];
}

/** The quote as people will read it. */
export function preview(choice: Choice): string {
  return masked(choice.text.slice(choice.span.from, choice.span.to), masksOf(choice));
}
