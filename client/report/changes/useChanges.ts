import { useMemo } from "react";
import type { SessionView } from "../../../shared/api.ts";
import type { Block } from "../../../shared/blocks.ts";
import { derived } from "../../../shared/doc/live.ts";
import type { Step } from "../../../shared/doc/report.ts";
import { type Change, changesSince, isSafe } from "../../../shared/report/refresh.ts";
import { keepMine, takeOver } from "../../../shared/report/takeOver.ts";
import { reportWords } from "../../../shared/report/words.ts";
import type { DeskLink } from "../../sync/deskLink.ts";
import type { ReportLink } from "../../sync/reportLink.ts";
import { useLive } from "../../sync/useLive.ts";
import { draftOf } from "../draftOf.ts";
import { keepBefore } from "../versions/keepBefore.ts";

/** What changed at the desk since, and what can be done with it. */
export type Changes = Readonly<{
  /** What is to be looked at, in the order of the desk. */
  open: readonly Change[];
  /** Statements that are not in the document because somebody wanted so. */
  leftOut: readonly Change[];
  /** Of the open ones those that take away nobody's words. */
  safe: readonly Change[];
  take(changes: readonly Change[]): void;
  keep(change: Change): void;
}>;

/** Follows what changed at the desk since the document took its words over. */
export function useChanges(view: SessionView, link: ReportLink, desk: DeskLink): Changes {
  const { report } = link;
  const words = reportWords[view.template.language];
  const draft = useLive(useMemo(() => liveDraft(view, desk), [view, desk]));
  const nodes = useLive(report.content);
  const seen = useLive(report.seen);
  const all = useMemo(() => changesSince(nodes, draft, seen, words), [nodes, draft, seen, words]);
  const open = all.filter(({ kind }) => kind !== "leftOut");
  const each = (changes: readonly Change[], steps: (change: Change, now: typeof nodes) => readonly Step[]): void =>
    report.take(changes.map((change) => (now) => steps(change, now)));
  return {
    open,
    leftOut: all.filter(({ kind }) => kind === "leftOut"),
    safe: open.filter(isSafe),
    take(changes) {
      if (changes.length > 1) keepBefore("takeAll", link, view.me.name);
      each(changes, (change, now) => takeOver(change, { nodes: now, draft, words }));
    },
    keep: (change) => each([change], keepMine),
  };
}

function liveDraft(view: SessionView, desk: DeskLink) {
  const { clusters, themes, placements, quotes, scale } = desk.synthesis;
  return derived<readonly Block[]>([desk.notes, clusters, themes, placements, quotes, scale], () =>
    draftOf(view, desk),
  );
}
