import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import styles from "./Fold.module.css";
import { useNarrow } from "./useNarrow.ts";

type Props = Readonly<{
  /** The line that it is folded under: says enough for who leaves it folded. */
  title: ReactNode;
  /** Whether it lies open at first, and again each time this changes. Folded unless told. */
  open?: boolean;
  children: ReactNode;
}>;

/** Controls that lie open where there is room, and are one line on a phone: what they are about comes first there. */
export function Fold({ title, open = false, children }: Props) {
  const narrow = useNarrow();
  const id = useId();
  const [isOpen, setOpen] = useState(open);
  const [wanted, setWanted] = useState(open);
  if (wanted !== open) {
    setWanted(open);
    setOpen(open);
  }
  // The same elements at every width: who turns a phone keeps what they are at.
  return (
    <div className={styles.fold} data-open={isOpen || undefined}>
      {narrow && (
        <button
          type="button"
          className={styles.line}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight aria-hidden="true" size={18} />
          <span>{title}</span>
        </button>
      )}
      <div id={id} className={styles.inside}>
        {children}
      </div>
    </div>
  );
}

/** Opens the fold that something lies in. @returns whether it was folded: then it is there once the page is drawn. */
export function unfoldAround(element: Element): boolean {
  const line = element.closest(`.${styles.fold}`)?.querySelector<HTMLElement>(':scope > [aria-expanded="false"]');
  line?.click();
  return line !== null && line !== undefined;
}
