import { ListChecks, X } from "lucide-react";
import type { SourcedNote } from "../../../../shared/synthesis/merge.ts";
import { useText } from "../../../locales/useText.ts";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { useGroupChoices } from "./NoteMenu.tsx";
import styles from "./QuestionNotes.module.css";
import type { Selected } from "./selecting.ts";

type Props = Readonly<{ found: readonly SourcedNote[]; selected: Selected; onSelect(selected: Selected): void }>;

/** How many notes are chosen, what can be done with them together, and choosing all that were found. */
export function Chosen({ found, selected, onSelect }: Props) {
  const { text } = useText();
  const words = text.moderator.notes;
  const choices = useGroupChoices(undefined, () => onSelect(new Set()));
  const isAll = found.every(({ ref }) => selected.has(ref));
  return (
    <div className={styles.chosen} data-some={selected.size > 0 || undefined}>
      <span aria-live="polite">{selected.size > 0 && words.chosen(selected.size)}</span>
      {!isAll && (
        <Button
          look="bare"
          className={styles.all ?? ""}
          onClick={() => onSelect(new Set([...selected, ...found.map(({ ref }) => ref)]))}
        >
          <ListChecks aria-hidden="true" size={18} />
          {text.bench.chooseAll(found.length)}
        </Button>
      )}
      {selected.size > 0 && (
        <>
          <Menu label={words.putTogether} groups={() => choices([...selected])} />
          <IconButton
            label={words.clearChoice}
            icon={<X aria-hidden="true" size={18} />}
            small
            onClick={() => onSelect(new Set())}
          />
        </>
      )}
    </div>
  );
}
