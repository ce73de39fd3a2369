import { clock } from "../locales/formats.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import styles from "./Calls.module.css";
import { useDesk } from "./deskContext.ts";

/** What moderators told the rooms before, newest first. */
export function SentBefore() {
  const { text, language } = useText();
  const { link } = useDesk();
  const toAll = useLive(link.stage.announcements);
  const signals = useLive(link.signals);
  const words = text.facilitation.desk;
  const toSome = new Map<string, Readonly<{ at: number; words: string; rooms: number }>>();
  for (const { announcements } of signals.values())
    for (const { id, at, words } of announcements)
      toSome.set(id, { at, words, rooms: (toSome.get(id)?.rooms ?? 0) + 1 });
  const all = [...toAll.map(({ id, at, words }) => ({ id: `${id}`, at, words, rooms: 0 })), ...entriesOf(toSome)];
  if (all.length === 0) return null;
  return (
    <details className={styles.before}>
      <summary>{words.sentBefore}</summary>
      <ul>
        {all
          .sort((a, b) => b.at - a.at)
          .map((said) => (
            <li key={said.id}>
              <span className={styles.when}>
                {clock(language, said.at)} · {said.rooms === 0 ? words.toAll : words.toRooms(said.rooms)}
              </span>
              {said.words}
            </li>
          ))}
      </ul>
    </details>
  );
}

function entriesOf<T extends object>(map: ReadonlyMap<string, T>): readonly (T & Readonly<{ id: string }>)[] {
  return [...map].map(([id, entry]) => ({ ...entry, id }));
}
