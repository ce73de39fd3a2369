import { WifiOff } from "lucide-react";
import { useText } from "../locales/useText.ts";
import type { LinkState } from "../sync/connect.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./ConnectionNotice.module.css";

/** What a lost connection means for the person, and what to do when it will not come back by itself. */
export function ConnectionNotice({ state, isEmpty }: Readonly<{ state: LinkState; isEmpty: boolean }>) {
  const { text } = useText();
  if (state !== "offline" && state !== "closed") return null;
  const words = text.room.status;
  return (
    <div className={styles.notice}>
      <WifiOff aria-hidden="true" size={18} />
      <p>{state === "closed" ? words.closed : isEmpty ? words.offlineEmpty : words.offlineLong}</p>
      {state === "closed" && <Button onClick={() => location.reload()}>{text.common.reload}</Button>}
    </div>
  );
}
