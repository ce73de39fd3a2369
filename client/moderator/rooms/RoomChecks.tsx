import type { RoomId } from "../../../shared/ids.ts";
import { clock } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import styles from "../Calls.module.css";
import { useDesk } from "../deskContext.ts";

/** What a room said of its own notes, round by round. Nothing as long as it did not look back. */
export function RoomChecks({ room }: Readonly<{ room: RoomId }>) {
  const { text, language } = useText();
  const { view, link } = useDesk();
  const rounds = useLive(link.signals).get(room)?.rounds;
  const checked = view.template.rounds.flatMap(({ id, title }) => {
    const check = rounds?.get(id)?.check;
    return check ? [{ id, title, check }] : [];
  });
  if (checked.length === 0) return null;
  return (
    <section className={styles.checks} aria-label={text.facilitation.desk.checks}>
      <h3>{text.facilitation.desk.checks}</h3>
      {checked.map(({ id, title, check: { verdict, at, words } }) => (
        <p key={id}>
          <strong>{title}</strong> {text.facilitation.check.stamp(verdict, clock(language, at))}
          {words && <q>{words}</q>}
        </p>
      ))}
    </section>
  );
}
