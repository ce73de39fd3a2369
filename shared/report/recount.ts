import { type Block, type Bullet, type Span, textOf } from "../blocks.ts";
import type { ClusterId } from "../ids.ts";
import type { Finding } from "../synthesis/findings.ts";
import type { ReportWords } from "./words.ts";

/**
 * Brings "(17 of 42 rooms)" behind the statements up to date in a document that people edited: rooms may have changed
 * their notes since. A count that somebody took away or put in own words stays theirs.
 */
export function recount(blocks: readonly Block[], findings: readonly Finding[], words: ReportWords): readonly Block[] {
  const supports = new Map(
    findings.map(({ cluster, support }) => [cluster.id, words.support(support.rooms.length, support.answered)]),
  );
  const counted = (spans: readonly Span[], source: ClusterId | undefined): readonly Span[] => {
    const support = source === undefined ? undefined : supports.get(source);
    const last = spans.at(-1);
    if (support === undefined || !last) return spans;
    return [...spans.slice(0, -1), { ...last, text: last.text.replace(words.supportAtEnd, () => `(${support})`) }];
  };
  const bullet = (item: Bullet): Bullet => ({
    ...item,
    spans: counted(item.spans, item.source),
    ...(item.children && { children: item.children.map(bullet) }),
  });
  return blocks.map((block) => {
    if (block.type === "bullets") return { ...block, items: block.items.map(bullet) };
    if (block.type === "paragraph") return { ...block, spans: counted(block.spans, block.source) };
    return block;
  });
}

/** How the document puts each statement now, without its count: people may have found better words than the cluster has. */
export function wordingsIn(blocks: readonly Block[], words: ReportWords): ReadonlyMap<ClusterId, string> {
  const wordings = new Map<ClusterId, string>();
  const read = (spans: readonly Span[], source: ClusterId | undefined): void => {
    const text = textOf(spans).replace(words.supportAtEnd, "").trim();
    if (source !== undefined && text && !wordings.has(source)) wordings.set(source, text);
  };
  const readBullets = (items: readonly Bullet[]): void => {
    for (const item of items) {
      read(item.spans, item.source);
      readBullets(item.children ?? []);
    }
  };
  for (const block of blocks) {
    if (block.type === "bullets") readBullets(block.items);
    if (block.type === "paragraph") read(block.spans, block.source);
  }
  return wordings;
}
