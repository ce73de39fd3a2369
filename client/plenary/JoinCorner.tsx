import { useEffect, useState } from "react";
import { api, type Invitation } from "../../shared/api.ts";
import type { SessionId } from "../../shared/ids.ts";
import { spokenCode } from "../../shared/session.ts";
import { call } from "../api.ts";
import { useText } from "../locales/useText.ts";
import { Qr } from "../ui/Qr.tsx";
import styles from "./Plenary.module.css";

/** The way in for who comes late, in the corner. Without an answer of the server there is nothing to show. */
export function JoinCorner({ session }: Readonly<{ session: SessionId }>) {
  const { text } = useText();
  const words = text.plenary.join;
  const [invitation, setInvitation] = useState<Invitation>();
  useEffect(() => {
    let isHere = true;
    call(api.getInvitation, { session, as: "moderator" }).then(
      (told) => isHere && setInvitation(told),
      () => undefined, // the screen says by itself that there is no connection
    );
    return () => {
      isHere = false;
    };
  }, [session]);
  if (!invitation) return null;
  return (
    <aside className={styles.join} aria-label={words.title}>
      <Qr value={invitation.participant} title={words.qr} />
      <p>{words.scanOr(new URL(invitation.participant).host)}</p>
      <p className={styles.code}>{spokenCode(invitation.code)}</p>
    </aside>
  );
}
