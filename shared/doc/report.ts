import type * as Y from "yjs";
import type { Span } from "../blocks.ts";
import { type Live, live } from "./live.ts";
import { readNode, writeNode } from "./reportNodes.ts";
import { takeStep } from "./reportSteps.ts";

/** One node of the editor's JSON, as ProseMirror writes it. */
export type EditorNode = Readonly<{
  type: string;
  attrs?: Readonly<Record<string, unknown>>;
  content?: readonly EditorNode[];
  text?: string;
  marks?: readonly Readonly<{
    type: string;
    attrs?: Readonly<Record<string, unknown>>;
  }>[];
}>;

/** Where bullets go: beside others, as blocks behind the block of another, below a heading, or at the end. Of what is gone: the end. */
export type Place =
  | "end"
  | Readonly<{ after: string }>
  | Readonly<{ before: string }>
  | Readonly<{ behind: string }>
  | Readonly<{ below: Readonly<{ theme: string }> | Readonly<{ question: string }> }>;

/** One change by command. `id` is the statement or theme that words come from; what is gone meanwhile makes a step do nothing. */
export type Step =
  /** The smallest edit that makes its words say this; with `looks` they get the looks of these spans. */
  | Readonly<{ do: "say"; id: string; text: string; looks?: readonly Span[] }>
  | Readonly<{ do: "mark"; id: string; marks: Readonly<Record<string, string>> }>
  | Readonly<{ do: "put"; items: readonly EditorNode[]; at: Place; heading?: EditorNode }>
  /** Bullets below it stay. */
  | Readonly<{ do: "drop"; id: string }>
  /** It was looked at, and is not wanted in the document. */
  | Readonly<{ do: "see"; id: string }>;

/** The report's document: filled from the statements, then edited by people. */
export type ReportDoc = Readonly<{
  /** The top nodes; empty as long as nobody made the document. */
  content: Live<readonly EditorNode[]>;
  /** The statements that were in the document at some time, or were looked at. */
  seen: Live<ReadonlySet<string>>;
  /** Replaces everything. */
  fill(content: readonly EditorNode[]): void;
  /** Adds nodes behind the first `at`, where these are all there are; otherwise they are there already, and nothing happens. */
  append(at: number, content: readonly EditorNode[]): void;
  /** These statements were in the document, or were looked at. */
  see(ids: readonly string[]): void;
  /** Takes steps, each planned on the document as those before left it. */
  take(plans: readonly ((nodes: readonly EditorNode[]) => readonly Step[])[]): void;
}>;

/** The root that the editor binds to. */
export const reportRoot = "report";

/** Who changes the document by command, and not by typing: the editor's undo knows these changes by it. */
export const byCommand = "command";

export function openReport(doc: Y.Doc): ReportDoc {
  const fragment = doc.getXmlFragment(reportRoot);
  const seen = doc.getMap<unknown>("seen");
  const see = (ids: readonly string[]): void => {
    for (const id of ids) if (!seen.has(id)) seen.set(id, true);
  };
  const put = (content: readonly EditorNode[]): void => {
    fragment.insert(fragment.length, content.map(writeNode));
    see(content.flatMap(sourcesIn));
  };
  return {
    content: live(fragment, () => readReport(doc)),
    seen: live(seen, () => new Set(readSeen(doc))),
    fill(content) {
      doc.transact(() => {
        fragment.delete(0, fragment.length);
        put(content);
      }, byCommand);
    },
    append(at, content) {
      if (fragment.length === at) doc.transact(() => put(content), byCommand);
    },
    see: (ids) => doc.transact(() => see(ids), byCommand),
    take(plans) {
      doc.transact(() => {
        for (const plan of plans) {
          for (const step of plan(readReport(doc))) {
            if (step.do === "see") seen.set(step.id, true);
            else takeStep(fragment, step);
            if (step.do === "put") see(step.items.flatMap(sourcesIn));
          }
        }
      }, byCommand);
    },
  };
}

/** The top nodes of the report, read once, without following it. */
export function readReport(doc: Y.Doc): readonly EditorNode[] {
  return doc.getXmlFragment(reportRoot).toArray().flatMap(readNode);
}

/** The statements that were in the document at some time, or were looked at, read once. */
export function readSeen(doc: Y.Doc): readonly string[] {
  return [...doc.getMap<unknown>("seen").keys()].sort();
}

function sourcesIn({ attrs, content = [] }: EditorNode): readonly string[] {
  const source = attrs?.source;
  return [...(typeof source === "string" && source ? [source] : []), ...content.flatMap(sourcesIn)];
}
