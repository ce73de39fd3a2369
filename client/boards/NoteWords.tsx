import type { Note } from "../../shared/doc/room.ts";
import styles from "./NoteWords.module.css";

type Props = Readonly<{
  note: Pick<Note, "text" | "rich">;
  /** Whether links can be followed: not inside a button. */
  openLinks?: boolean;
}>;

/** The words of a note with their looks, as long as nobody edits them. */
export function NoteWords({ note: { text, rich }, openLinks = false }: Props) {
  if (!rich) return text;
  return [...rich.entries()].map(([line, { bullet, spans }]) => (
    <span key={line} className={bullet ? `${styles.line} ${styles.bullet}` : styles.line}>
      {bullet && <span className="visually-hidden">• </span>}
      {[...spans.entries()].map(([at, span]) => (
        <Piece key={at} span={span} openLinks={openLinks} />
      ))}
      {"\n"}
    </span>
  ));
}

type Span = NonNullable<Note["rich"]>[number]["spans"][number];

function Piece({ span: { text, bold, italic, href }, openLinks }: Readonly<{ span: Span; openLinks: boolean }>) {
  const looks = <>{italic ? <em>{text}</em> : text}</>;
  const words = bold ? <strong>{looks}</strong> : looks;
  if (href === undefined) return words;
  return openLinks ? (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {words}
    </a>
  ) : (
    <u>{words}</u>
  );
}

/** Where the links of a note lead, each once. */
export function linksIn({ rich = [] }: Pick<Note, "rich">): readonly string[] {
  return [...new Set(rich.flatMap(({ spans }) => spans.flatMap(({ href }) => href ?? [])))];
}
