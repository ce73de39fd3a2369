import { type KeyboardEvent, useState } from "react";
import type { NoteRef } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { type Offer, refsOf } from "./offers.ts";
import { Reasons } from "./Reasons.tsx";
import { SuggestedNotes } from "./SuggestedNotes.tsx";
import styles from "./Suggestions.module.css";
import type { Taken } from "./useTaking.ts";

type Props = Readonly<{
  offer: Offer;
  onTake(taken: Taken): void;
  onAside(refs: readonly NoteRef[]): void;
  /** One card up (-1) or down (+1). */
  onStep(by: -1 | 1): void;
}>;

/** Where the focus stops in a card: Enter takes the suggestion over, arrow keys go to the next one. */
export const stopMark = "data-suggestion";

/** One suggestion: what it would be called, why, which notes, and what to do with it. */
export function SuggestionCard({ offer: { suggestion, group, notes }, onTake, onAside, onStep }: Props) {
  const { text } = useText();
  const words = text.suggestions;
  const [name, setName] = useState(suggestion.name.slice(0, limits.clusterNameLength));
  const [left, leave] = useState<ReadonlySet<NoteRef>>(new Set());
  const refs = refsOf(notes.filter(({ note }) => !left.has(note.ref)));
  const groupName = group && text.moderator.groups.name(group.number, group.cluster.name);
  const take = (): void => {
    if (refs.length > 0) onTake({ refs, name: name.trim(), ...(group && { cluster: group.cluster.id }) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && event.currentTarget instanceof HTMLInputElement)
      take(); // a button does so itself
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") onStep(event.key === "ArrowUp" ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const stop = { [stopMark]: "", "aria-keyshortcuts": "ArrowUp ArrowDown", onKeyDown };
  const all = refsOf(notes).length;
  return (
    <article
      className={styles.card}
      aria-label={groupName ? words.addition(groupName, all) : words.card(suggestion.name, all)}
    >
      <div className={styles.cardHead}>
        {groupName ? (
          <span className={styles.groupName}>{words.goesWith(groupName)}</span>
        ) : (
          <input
            {...stop}
            className={styles.name}
            value={name}
            maxLength={limits.clusterNameLength}
            aria-label={words.name}
            placeholder={text.moderator.groups.namePlaceholder}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        <Strength strength={suggestion.strength} />
      </div>
      <Reasons reasons={suggestion.reasons} />
      <SuggestedNotes notes={notes} reasons={suggestion.reasons} left={left} onLeave={leave} />
      <div className={styles.actions}>
        <Button look="bare" onClick={() => onAside(refsOf(notes))}>
          {words.aside}
        </Button>
        <Button {...(group ? stop : {})} disabled={refs.length === 0} onClick={take}>
          {group ? words.add(refs.length) : left.size > 0 ? words.makeOf(refs.length) : words.make}
        </Button>
      </div>
    </article>
  );
}

/** From so much on a suggestion could mostly be taken over as it is; measured on Dutch notes that people had labelled: 24 of 28, and below it half. */
const sureFrom = 2;
const likelyFrom = 1.4;

function Strength({ strength }: Readonly<{ strength: number }>) {
  const { text } = useText();
  const level = strength >= sureFrom ? 3 : strength >= likelyFrom ? 2 : 1;
  const said = [text.suggestions.maybe, text.suggestions.likely, text.suggestions.sure][level - 1];
  return (
    <span className={styles.strength}>
      <span aria-hidden="true" className={styles.dots} data-level={level} />
      {said}
    </span>
  );
}
