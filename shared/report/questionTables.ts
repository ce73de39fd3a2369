import type { Block } from "../blocks.ts";
import type { QuestionId } from "../ids.ts";

/**
 * Puts what is computed of a question at the end of its part of the document. People write around it and never in it, so that it is
 * always as the rooms have it now. A question whose heading was taken away keeps its tables out of the document too.
 */
export function withTables(
  blocks: readonly Block[],
  tables: ReadonlyMap<QuestionId, readonly Block[]>,
): readonly Block[] {
  const placed: Block[] = [];
  const waiting: { level: number; blocks: readonly Block[] }[] = []; // of the questions that we are in, the innermost last
  const seen = new Set<QuestionId>();
  const leave = (level: number): void => {
    for (let last = waiting.at(-1); last && last.level >= level; last = waiting.at(-1)) {
      placed.push(...last.blocks);
      waiting.pop();
    }
  };
  for (const block of blocks) {
    if (block.type === "heading") {
      leave(block.level);
      const { question, level } = block;
      const own = question === undefined || seen.has(question) ? undefined : tables.get(question);
      if (question !== undefined && own) waiting.push({ level, blocks: own });
      if (question !== undefined) seen.add(question);
    }
    placed.push(block);
  }
  leave(0);
  return placed;
}
