import type { ClusterId, QuestionId, ThemeId } from "./ids.ts";

/** A run of text with one look. `href` is checked by `safeHref` where it enters. */
export type Span = Readonly<{
  text: string;
  bold?: boolean;
  italic?: boolean;
  href?: string;
}>;

/** One bullet. `source` is the cluster whose statement it is; absent for free text. */
export type Bullet = Readonly<{
  spans: readonly Span[];
  source?: ClusterId;
  children?: readonly Bullet[];
}>;

export type HeadingLevel = 1 | 2 | 3 | 4;

/** What a report can contain: the narrow waist between board kinds and export formats. */
export type Block =
  | Readonly<{
      type: "heading";
      level: HeadingLevel;
      spans: readonly Span[];
      /** The question that begins here. */
      question?: QuestionId;
      /** The theme that it names. */
      theme?: ThemeId;
      /** On paper it begins a page. */
      newPage?: true;
    }>
  | Readonly<{ type: "paragraph"; spans: readonly Span[]; source?: ClusterId }>
  | Readonly<{ type: "bullets"; ordered: boolean; items: readonly Bullet[] }>
  | Readonly<{
      type: "table";
      head: readonly string[];
      rows: readonly (readonly string[])[];
    }>;

/** A whole document, ready for any format. `language` is a BCP 47 tag, `date` is `YYYY-MM-DD`. */
export type Report = Readonly<{
  language: "nl" | "en";
  title: string;
  subtitle: string;
  date: string;
  authors: readonly string[];
  blocks: readonly Block[];
}>;

/** Plain text as spans. */
export function plain(text: string): readonly Span[] {
  return [{ text }];
}

/** The words of spans without their look. */
export function textOf(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}

/** The address of a link when it is one that may stand in a document (http, https, mailto); absent otherwise. */
export function safeHref(href: string): string | undefined {
  return /^(https?:\/\/|mailto:)[^\s<>"']+$/i.test(href) ? href : undefined;
}
