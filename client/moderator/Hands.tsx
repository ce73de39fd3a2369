import { Hand } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { announce } from "../ui/announce.tsx";
import { Button } from "../ui/Button.tsx";
import styles from "./Calls.module.css";
import { useDesk } from "./deskContext.ts";
import type { Calling } from "./useCalling.ts";

/** The rooms that ask for help, who waits longest first, until somebody helped them. */
export function Hands({ calling }: Readonly<{ calling: Calling }>) {
  const { text } = useText();
  const { link, roomName } = useDesk();
  const signals = useLive(link.signals);
  const words = text.facilitation.desk;
  const up = [...signals]
    .flatMap(([room, { hand }]) => (hand ? [{ room, hand }] : []))
    .sort((a, b) => a.hand.at - b.hand.at);

  const known = useRef<ReadonlySet<string>>(undefined);
  const tellNew = useEffectEvent((rooms: readonly string[]) => {
    const fresh = up.filter(({ room }) => known.current && !known.current.has(room));
    known.current = new Set(rooms);
    if (fresh.length > 0) announce(fresh.map(({ room }) => words.newHand(roomName(room))).join(" "));
  });
  const rooms = up.map(({ room }) => room).join(" ");
  useEffect(() => tellNew(rooms.split(" ")), [rooms]);

  if (up.length === 0) return null;
  return (
    <section className={styles.hands} aria-label={words.handsTitle}>
      <h2>
        <Hand aria-hidden="true" size={18} />
        {words.hands(up.length)}
      </h2>
      <ul>
        {up.map(({ room, hand }) => (
          <li key={room}>
            <span className={styles.who}>
              <strong>{roomName(room)}</strong>
              {hand.line && <q>{hand.line}</q>}
            </span>
            {hand.takenAt === undefined ? (
              <Button small aria-label={words.takeOf(roomName(room))} onClick={() => void calling.takeHand(room)}>
                {words.take}
              </Button>
            ) : (
              <>
                <span className={styles.taken}>{hand.takenBy ? words.takenBy(hand.takenBy) : words.taken}</span>
                <Button small aria-label={words.helpedOf(roomName(room))} onClick={() => void calling.lowerHand(room)}>
                  {words.helped}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
