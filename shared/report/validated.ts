import { type Block, plain } from "../blocks.ts";
import type { PublishedDraft } from "../doc/published.ts";
import type { ClusterId, QuestionId } from "../ids.ts";
import type { Finding } from "../synthesis/findings.ts";
import { type AnswersByRoom, roomsThatValidated, validationOf } from "../synthesis/validation.ts";
import type { TableWords } from "./tableWords.ts";

/** What was put to the rooms, and what they answered. */
export type Validated = Readonly<{ published: ReadonlyMap<QuestionId, PublishedDraft>; answers: AnswersByRoom }>;

/** How the rooms were asked, for the appendix. Nothing when nothing lies with them. */
export function aboutValidation({ published, answers }: Validated, rooms: number, words: TableWords): readonly Block[] {
  const drafts = [...published.values()].filter(({ statements }) => statements.length > 0);
  if (drafts.length === 0) return [];
  const answered = new Set(drafts.flatMap((draft) => roomsThatValidated(draft, answers)));
  return [{ type: "paragraph", spans: plain(words.validation.about(answered.size, rooms)) }];
}

/** What the rooms say of each statement, in numbers. Statements that nobody answered are absent. */
export function validationCounts(
  { published, answers }: Validated,
  findings: readonly Finding[],
  words: TableWords,
): ReadonlyMap<ClusterId, string> {
  const said = new Map<ClusterId, string>();
  for (const { cluster, words: now } of findings) {
    const shown = published.get(cluster.question)?.statements.find(({ id }) => id === cluster.id);
    const { confirmed, changes } = shown ? validationOf(shown, answers) : { confirmed: [], changes: [] };
    if (confirmed.length + changes.length === 0) continue;
    const counts = words.validation.counts(confirmed.length, changes.length);
    said.set(cluster.id, shown?.words === now ? counts : words.validation.before(counts));
  }
  return said;
}
