import { TriangleAlert } from "lucide-react";
import type { Links } from "../../shared/api.ts";
import { useText } from "../locales/useText.ts";
import { isOnlyHere } from "./links.ts";
import styles from "./OrganiserPage.module.css";

/** Warns before links are handed out that nobody else can open; absent when others can. */
export function OnlyHere({ links }: Readonly<{ links: Links }>) {
  const { text } = useText();
  if (!isOnlyHere(links)) return null;
  return (
    <div className={styles.warning}>
      <TriangleAlert aria-hidden="true" size={20} />
      <p>{text.organiser.page.onlyHere}</p>
    </div>
  );
}
