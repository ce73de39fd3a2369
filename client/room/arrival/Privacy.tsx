import { Info } from "lucide-react";
import type { SessionView } from "../../../shared/api.ts";
import { dayOf } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import styles from "./Arrival.module.css";

/** What not to write down, when everything is erased; and, in a session without names, that nobody sees who one is. */
export function Privacy({ view }: Readonly<{ view: SessionView }>) {
  const { text, language } = useText();
  const { isClosed, keepDays, eraseAt } = view.life;
  return (
    <p className={styles.privacy}>
      <Info aria-hidden="true" size={18} />
      <span>
        {view.anonymous && `${text.room.anonymous} `}
        {text.room.privacy}{" "}
        {isClosed ? text.room.erasedOn(dayOf(language, eraseAt)) : text.room.kept(text.common.days(keepDays))}
      </span>
    </p>
  );
}
