import { Archive } from "lucide-react";
import { useRef } from "react";
import { useText } from "../../../locales/useText.ts";
import { Button } from "../../../ui/Button.tsx";
import { useOpenQuestion } from "../../deskContext.ts";
import { useDeskDrop } from "../noteDrag.ts";
import { useGroupActions } from "../useGroupActions.ts";
import styles from "./QuestionNotes.module.css";

/** Takes notes that do not belong to this question, and shows them when pressed. */
export function AsideTray({ onShow }: Readonly<{ onShow(): void }>) {
  const { text } = useText();
  const { view } = useOpenQuestion();
  const { setAside } = useGroupActions();
  const ref = useRef<HTMLButtonElement>(null);
  const { dropProps, isDropTarget } = useDeskDrop(ref, { onNotes: ({ refs }) => setAside(refs) });
  return (
    <Button
      {...dropProps}
      ref={ref}
      look="bare"
      className={styles.tray ?? ""}
      data-drop-target={isDropTarget || undefined}
      onClick={onShow}
    >
      <Archive aria-hidden="true" size={16} />
      {text.bench.tray(view.aside.length)}
    </Button>
  );
}
