import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import type { StackId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { useText } from "../locales/useText.ts";
import type { NoteActions, NoteVotes } from "./board.ts";
import { NoteDots } from "./NoteDots.tsx";
import styles from "./StackGroup.module.css";

type NameProps = Readonly<{ id: StackId; name: string; actions?: NoteActions; inTabOrder?: boolean }>;

/** The name of a stack: typed in place, kept when one leaves the field or presses Enter. */
export function StackName({ id, name, actions, inTabOrder = true }: NameProps) {
  const { text } = useText();
  const [words, type] = useState(name);
  useEffect(() => type(name), [name]);
  if (!actions) return <span className={styles.name}>{name || text.canvas.group}</span>;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation(); // letters and arrows are for the field
    if (event.key === "Enter" && !event.nativeEvent.isComposing) event.currentTarget.blur();
    if (event.key === "Escape") type(name);
  };
  return (
    <input
      className={styles.name}
      aria-label={text.canvas.groupName}
      placeholder={text.canvas.nameGroup}
      data-stack-name={id}
      value={words}
      maxLength={limits.stackNameLength}
      tabIndex={inTabOrder ? 0 : -1}
      onChange={(event) => type(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => actions.nameStack(id, words)}
    />
  );
}

type Props = NameProps &
  Readonly<{ count: number /** The dots of all its notes. */; votes?: NoteVotes; children: ReactNode }>;

/** Notes that were put together, under their name, as one entry of the list. */
export function StackGroup({ id, name, actions, count, votes, children }: Props) {
  const { text } = useText();
  return (
    <li className={styles.group}>
      <StackName id={id} name={name} {...(actions && { actions })} />
      {votes && <NoteDots votes={votes} words={name || text.canvas.nameless} inTabOrder />}
      <ul className={styles.notes} aria-label={text.canvas.groupOf(name || text.canvas.nameless, count)}>
        {children}
      </ul>
    </li>
  );
}
