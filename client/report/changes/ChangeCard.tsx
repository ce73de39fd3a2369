import { LocateFixed } from "lucide-react";
import type { Change } from "../../../shared/report/refresh.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import cardStyles from "../panel/Cards.module.css";
import styles from "./Changes.module.css";
import { WordChanges } from "./WordChanges.tsx";

type Props = Readonly<{
  change: Change;
  onTake(): void;
  onKeep(): void;
  /** Shows it in the document. */
  onLook(id: string): void;
}>;

/** One thing that changed at the desk, with what it would make of the document. */
export function ChangeCard({ change, onTake, onKeep, onLook }: Props) {
  const { text } = useText();
  const words = text.document.changes;
  const { kind } = change;
  const mine = "mine" in change ? change.mine : change.theirs;
  const keep = kind === "counted" || kind === "leftOut" ? undefined : words.keep[kind];
  return (
    <li className={cardStyles.card} aria-label={words.about1(words.kinds[kind], mine)}>
      <div className={styles.kind}>
        <span>{words.kinds[kind]}</span>
        {"taken" in change && (
          <IconButton
            small
            label={words.goTo}
            icon={<LocateFixed aria-hidden="true" size={16} />}
            onClick={() => onLook(change.taken.id)}
          />
        )}
      </div>
      <p className={cardStyles.words}>
        {kind === "reworded" ? <WordChanges before={mine} after={change.together ?? change.theirs} /> : mine}
      </p>
      <Why change={change} />
      <div className={cardStyles.buttons}>
        <Button data-first aria-label={words.about1(words.take[kind], mine)} onClick={onTake}>
          {words.take[kind]}
        </Button>
        {keep && (
          <Button look="bare" aria-label={words.about1(keep, mine)} onClick={onKeep}>
            {keep}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What else is to be known before somebody chooses. */
function Why({ change }: Readonly<{ change: Change }>) {
  const { text } = useText();
  const words = text.document.changes;
  const quiet = (sentence: string) => <p className={styles.why}>{sentence}</p>;
  const warn = (sentence: string) => <p className={styles.warn}>{sentence}</p>;
  switch (change.kind) {
    case "reworded":
      if (change.together === undefined) return warn(words.clashes);
      return change.together === change.theirs ? null : quiet(words.together);
    case "counted":
      return quiet(words.counted(inside(change.before), inside(change.after)));
    case "moved":
      return quiet(change.to ? words.movedTo(change.to) : words.movedOut);
    case "gone":
      return change.isOwn ? warn(words.goneOwn) : null;
    case "fresh":
    case "leftOut":
      return null;
  }
}

/** A count without its brackets. */
const inside = (count: string): string => count.replace(/^\(|\)$/g, "");
