import type { PersonId } from "../ids.ts";
import type { Tool } from "../tools.ts";

/** What may lie at one place of a document. Everything that no shape allows is refused at the gate. */
export type Shape =
  | Readonly<{
      kind: "map";
      /** What this writer may put under a key; absent: nothing. Without a writer: what somebody may. */
      entry(key: string, writer: PersonId | undefined): Shape | undefined;
      /** `entries` stay for ever, and may not be replaced; `keys` stay, with another value; absent: all may go. */
      keeps?: "entries" | "keys";
      /** Everybody takes away only what they wrote. */
      isOwn?: true;
      maxEntries?: number;
    }>
  | Readonly<{ kind: "text"; maxLength: number }>
  | Readonly<{
      kind: "value";
      isRight(value: unknown): boolean;
      /** Which tool it takes to put this value here; absent: none. */
      tool?(value: unknown): Tool | undefined;
    }>
  | Readonly<{ kind: "rich"; only?: Grammar }>;

/** What rich text may consist of; without it anything that an editor writes may be there. */
export type Grammar = Readonly<{
  /** Which nodes may lie in which, by name: `top` is the whole, `text` a run of letters. */
  inside: Readonly<Record<string, readonly string[]>>;
  isMark(name: string, value: unknown): boolean;
  maxLetters: number;
  maxNodes: number;
}>;

/** The shared types at the top of a document. */
export type DocShape = Readonly<Record<string, Shape>>;
