import type * as Y from "yjs";
import type { StackId } from "../ids.ts";
import { limits } from "../limits.ts";
import { type Live, live } from "./live.ts";

/** The names of the stacks in a room. Which notes lie in a stack is with the notes: a stack without any is none. */
export type Stacks = Readonly<{
  /** Stacks without a name are absent. */
  stackNames: Live<ReadonlyMap<StackId, string>>;
  /** One value, so that the last name stands; empty takes it away. */
  nameStack(id: StackId, name: string): void;
}>;

export function openStacks(doc: Y.Doc): Stacks {
  const names = doc.getMap<unknown>("stacks");
  const read = (): ReadonlyMap<StackId, string> =>
    new Map([...names].flatMap(([id, name]) => (isStackName(name) && name ? [[id as StackId, name] as const] : [])));
  return {
    stackNames: live(names, read),
    nameStack: (id, name) => void names.set(id, name.trim().toWellFormed().slice(0, limits.stackNameLength)),
  };
}

export const isStackName = (stored: unknown): stored is string =>
  typeof stored === "string" && stored.length <= limits.stackNameLength;
