import { LayoutDashboard, List } from "lucide-react";
import { useText } from "../locales/useText.ts";
import styles from "./ViewSwitch.module.css";

export type View = "list" | "board";

/** The same notes as a list or as a board: one press apart. */
export function ViewSwitch({ view, onChoose }: Readonly<{ view: View; onChoose(view: View): void }>) {
  const { text } = useText();
  const icon = { "aria-hidden": true, size: 18 } as const;
  const views = [
    { id: "list", label: text.canvas.list, icon: <List {...icon} /> },
    { id: "board", label: text.canvas.board, icon: <LayoutDashboard {...icon} /> },
  ] as const;
  return (
    <fieldset className={styles.views}>
      <legend className="visually-hidden">{text.canvas.views}</legend>
      {views.map(({ id, label, icon: picture }) => (
        <button key={id} type="button" className={styles.view} aria-pressed={view === id} onClick={() => onChoose(id)}>
          {picture}
          <span>{label}</span>
        </button>
      ))}
    </fieldset>
  );
}
