import { type Block, type Bullet, type Report, type Span, safeHref } from "../../shared/blocks.ts";
import type { ClusterId } from "../../shared/ids.ts";
import { printable } from "./text.ts";

/** Where a link leads: to a place in the document, or outside. */
export type Target = Readonly<{ inside: string }> | Readonly<{ outside: string }>;

const words = { nl: ["notities", "uitspraak"], en: ["notes", "statement"] } as const;

/**
 * Lets each statement lead to the notes behind it in the appendix, and back.
 *
 * A statement that is there more than once stands in the document first, and last above its notes. The count behind it, such as
 * “(9 of 36 rooms)”, becomes the link to the other; a statement without one gets a word for it.
 */
export function crossLinked({ blocks, language, ...rest }: Report): Report {
  const all = Map.groupBy(blocks.flatMap(sourcesIn), (source) => source);
  const seen = new Map<ClusterId, number>();
  const numbers = new Map([...all.keys()].map((source, at) => [source, at + 1]));
  const [notes, statement] = words[language];
  const linked = <T extends Readonly<{ spans: readonly Span[]; source?: ClusterId }>>(entry: T): T => {
    const { source, spans } = entry;
    if (source === undefined) return entry;
    const [nth, last] = [(seen.get(source) ?? 0) + 1, all.get(source)?.length];
    seen.set(source, nth);
    if (last === 1 || (nth !== 1 && nth !== last)) return entry;
    const end = nth === 1 ? { side: "n", word: notes } : { side: "s", word: statement };
    return { ...entry, spans: withLink(spans, `#${end.side}${numbers.get(source)}`, end.word) };
  };
  const bullet = (item: Bullet): Bullet => {
    const own = linked(item);
    return own.children ? { ...own, children: own.children.map(bullet) } : own;
  };
  return {
    ...rest,
    language,
    blocks: blocks.map((block) => {
      if (block.type === "paragraph") return linked(block);
      return block.type === "bullets" ? { ...block, items: block.items.map(bullet) } : block;
    }),
  };
}

function sourcesIn(block: Block): readonly ClusterId[] {
  const own = (entry: Readonly<{ source?: ClusterId }>): readonly ClusterId[] => (entry.source ? [entry.source] : []);
  const below = (item: Bullet): readonly ClusterId[] => [...own(item), ...(item.children ?? []).flatMap(below)];
  if (block.type === "bullets") return block.items.flatMap(below);
  return block.type === "paragraph" ? own(block) : [];
}

function withLink(spans: readonly Span[], href: string, word: string): readonly Span[] {
  const last = spans.at(-1);
  const [, before = "", count] = /^(.*)(\([^()]*\))\s*$/su.exec(last?.text ?? "") ?? [];
  if (!last || last.href !== undefined || count === undefined)
    return [...spans, { text: " (" }, { text: word, href }, { text: ")" }];
  return [...spans.slice(0, -1), ...(before ? [{ ...last, text: before }] : []), { ...last, text: count, href }];
}

const crossing = /^#([sn])(\d+)$/;

/** Where a span leads. Absent for what is no link that may stand in a document. */
export function targetOf({ href }: Span): Target | undefined {
  if (href === undefined) return undefined;
  if (crossing.test(href)) return { inside: href.slice(1) };
  const outside = safeHref(printable(href));
  return outside === undefined ? undefined : { outside };
}

/** The name by which other places lead to these words; absent when none does. */
export function anchorOf(spans: readonly Span[]): string | undefined {
  const [, side, number] = spans.map(({ href = "" }) => crossing.exec(href)).find((found) => found) ?? [];
  return side && `${side === "n" ? "s" : "n"}${number}`;
}
