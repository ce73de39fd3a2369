import type * as Y from "yjs";
import type { ImportedWork } from "../../shared/archivedWork.ts";
import { openFrontMatter } from "../../shared/doc/frontMatter.ts";
import { openLedger } from "../../shared/doc/ledger.ts";
import { asideOf } from "../../shared/doc/placements.ts";
import { openReport } from "../../shared/doc/report.ts";
import { openSynthesis } from "../../shared/doc/synthesis.ts";
import { nodesIn } from "../../shared/doc/versions.ts";
import { openWords } from "../../shared/doc/words.ts";

type Work = Omit<ImportedWork, "published" | "answers">;

/** What of it lies in the synthesis. What is there already stays as it is. */
export function bringIntoSynthesis(doc: Y.Doc, { quotes, scale, several, words, ledger, aside }: Work): void {
  const desk = openSynthesis(doc);
  const known = new Set(desk.quotes.current().map(({ id }) => id));
  for (const quote of quotes ?? []) if (!known.has(quote.id)) desk.quote(quote);
  if (scale) desk.setScale(scale);
  if (several !== undefined) desk.allowSeveral(several);
  const { lines, setLine } = openWords(doc);
  const taught = new Set(lines.current().map(({ id }) => id));
  for (const line of words ?? []) if (!taught.has(line.id)) setLine(line);
  const placed = desk.placements.current();
  const free = (aside ?? []).flatMap(({ question, notes }) =>
    notes
      .filter(({ ref }) => !placed.has(ref))
      .map(({ ref, print }) => ({ ref, out: [], into: [{ cluster: asideOf(question), print }] })),
  );
  desk.moveNotes(free);
  bringIntoLedger(doc, ledger ?? []);
}

function bringIntoLedger(doc: Y.Doc, lines: NonNullable<Work["ledger"]>): void {
  const ledger = openLedger(doc);
  const { entries, offers } = ledger.ledger.current();
  for (const { about, help, state, offers: given } of lines) {
    const there = entries.get(about);
    if (help !== undefined && there?.help === undefined) ledger.retypeHelp(about, help);
    if (state !== undefined && there?.state === undefined) ledger.setState(about, state);
    for (const offer of given)
      if (!offers.get(about)?.some(({ room }) => room === offer.room)) ledger.offerHelp(about, offer);
  }
}

/** What of it lies in the report. Nodes go in once, at their place, so that half an import can be done again. */
export function bringIntoReport(doc: Y.Doc, { document, seen, top, terms }: Work): void {
  const report = openReport(doc);
  if (document) report.append(document.at, nodesIn(document.nodes));
  report.see(seen ?? []);
  const front = openFrontMatter(doc);
  const { top: there, terms: known } = front.now.current();
  for (const [field, words] of Object.entries(top ?? {}) as [keyof typeof there, string][])
    if (there[field] === undefined) front.setTop(field, words);
  for (const term of terms ?? []) if (!known.some(({ id }) => id === term.id)) front.setTerm(term);
}
