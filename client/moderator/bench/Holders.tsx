import { Hand } from "lucide-react";
import type { ClusterId, NoteRef } from "../../../shared/ids.ts";
import { useText } from "../../locales/useText.ts";
import styles from "./Holders.module.css";
import { useHolders } from "./others.ts";

/** Who else has this note or group in hand now. */
export function Holders({ of }: Readonly<{ of: NoteRef | ClusterId }>) {
  const { text } = useText();
  const names = useHolders(of);
  return (
    names && (
      <span className={styles.holders}>
        <Hand aria-hidden="true" size={14} />
        {text.bench.heldBy(names)}
      </span>
    )
  );
}
