import { TriangleAlert } from "lucide-react";
import { smallCell } from "../../../shared/synthesis/quoting.ts";
import { useText } from "../../locales/useText.ts";
import styles from "./Quotes.module.css";

/** Warns when so few rooms say it that people may know who said it. */
export function SmallCell({ rooms }: Readonly<{ rooms: number }>) {
  const { text } = useText();
  if (rooms >= smallCell) return null;
  return (
    <p className={styles.warning}>
      <TriangleAlert aria-hidden="true" size={16} />
      {text.statements.quotes.smallCell(rooms)}
    </p>
  );
}
