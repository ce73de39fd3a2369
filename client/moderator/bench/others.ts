import { createContext, useContext, useEffect, useMemo } from "react";
import type { ClusterId, NoteRef, QuestionId } from "../../../shared/ids.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { useDesk } from "../deskContext.ts";

/** What the other moderators do: who looks at which question, and who has which note or group in hand. Names as people gave them. */
export type Others = Readonly<{
  at: ReadonlyMap<QuestionId, readonly string[]>;
  holding: ReadonlyMap<NoteRef | ClusterId, readonly string[]>;
}>;

/** The other moderators now; names come from the server. */
export function useOthers(): Others {
  const { text } = useText();
  const { link } = useDesk();
  const presence = useLive(link.link.presence);
  const roster = useLive(link.link.roster);
  return useMemo(() => {
    const at = new Map<QuestionId, string[]>();
    const holding = new Map<NoteRef | ClusterId, string[]>();
    const add = <Key>(to: Map<Key, string[]>, key: Key | undefined, name: string): void => {
      if (key !== undefined) to.set(key, [...(to.get(key) ?? []), name]);
    };
    for (const [client, { looksAt, holds }] of presence) {
      const person = roster?.people?.find(({ clients }) => clients.includes(client));
      if (!person) continue; // somebody who just left
      const name = person.name || text.bench.colleague;
      add(at, looksAt, name);
      add(holding, holds, name);
    }
    return { at, holding };
  }, [presence, roster, text]);
}

/** Tells the others which question lies here, as long as it does. */
export function useTellQuestion(question: QuestionId): void {
  const { link } = useDesk();
  useEffect(() => {
    link.link.tell({ looksAt: question });
    return () => link.link.tell({ looksAt: undefined, holds: undefined });
  }, [link, question]);
}

/** Tells the others what this moderator has in hand: for the focus of a note or a group. */
export function useTellHolding(): (held: NoteRef | ClusterId | undefined) => void {
  const { link } = useDesk();
  return (held) => link.link.tell({ holds: held });
}

export const HeldContext = createContext<Others["holding"]>(new Map());

/** The names of who has this note or group in hand; absent when nobody has. */
export function useHolders(held: NoteRef | ClusterId): readonly string[] | undefined {
  return useContext(HeldContext).get(held);
}
