import { Zap } from "lucide-react";
import type { Side, Tension } from "../../../shared/suggest/tensions.ts";
import { useText } from "../../locales/useText.ts";
import { useOpenQuestion } from "../deskContext.ts";
import type { Offer } from "./offers.ts";
import { Reasons } from "./Reasons.tsx";
import styles from "./Suggestions.module.css";

type Props = Readonly<{ tensions: readonly Tension[]; offers: readonly Offer[] }>;

/** Where notes speak about the same and say the opposite: worth telling, and not one pile. */
export function Tensions({ tensions, offers }: Props) {
  const { text } = useText();
  const { view } = useOpenQuestion();
  const nameOf = (side: Side): string | undefined => {
    if ("suggestion" in side)
      return offers.find(({ suggestion }) => suggestion.key === side.suggestion)?.suggestion.name;
    if ("note" in side) return view.loose.find(({ ref }) => ref === side.note)?.text;
    const group = view.clusters.find(({ cluster }) => cluster.id === side.pile);
    return group && text.moderator.groups.name(group.number, group.cluster.name);
  };
  const told = tensions.flatMap(({ praise, complaint, reasons }) => {
    const [good, bad] = [nameOf(praise), nameOf(complaint)];
    return good === undefined || bad === undefined ? [] : [{ good, bad, reasons }];
  });
  if (told.length === 0) return null;
  return (
    <details className={styles.tensions} open>
      <summary>
        <Zap aria-hidden="true" size={16} /> {text.suggestions.tensions(told.length)}
      </summary>
      <p>{text.suggestions.tension}</p>
      <ul>
        {told.map(({ good, bad, reasons }) => (
          <li key={`${good} ${bad}`}>
            <b>{good}</b> ↔ <b>{bad}</b>
            <Reasons reasons={reasons} />
          </li>
        ))}
      </ul>
    </details>
  );
}
