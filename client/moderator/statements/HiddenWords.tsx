import type { NameKind } from "../../../shared/synthesis/naming.ts";
import { useText } from "../../locales/useText.ts";
import styles from "./Quotes.module.css";
import type { Hidden } from "./quoteChoice.ts";

type Props = Readonly<{
  hidden: readonly Hidden[];
  /** The whole note. */
  text: string;
  /** What may stand there instead. */
  insteads(kind: NameKind): readonly string[];
  onChange(hidden: Hidden, instead: string | undefined): void;
}>;

/** The words that may name somebody, each with what stands in its place. */
export function HiddenWords({ hidden, text: note, insteads, onChange }: Props) {
  const { text } = useText();
  const words = text.statements.quotes;
  if (hidden.length === 0) return <p className={styles.quiet}>{words.noNames}</p>;
  return (
    <fieldset className={styles.hidden}>
      <legend>{words.names}</legend>
      <p className={styles.quiet}>{words.namesHint}</p>
      <ul>
        {hidden.map((one) => {
          const said = note.slice(one.from, one.to);
          const choices = [...new Set([...insteads(one.kind), ...(one.instead === undefined ? [] : [one.instead])])];
          return (
            <li key={`${one.from}-${one.to}`}>
              <span className={styles.name}>
                “{said}” <span className={styles.quiet}>{words.kinds[one.kind]}</span>
              </span>
              <select
                className={styles.select}
                aria-label={words.insteadOf(said)}
                value={one.instead ?? ""}
                onChange={({ target }) => onChange(one, target.value === "" ? undefined : target.value)}
              >
                {choices.map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
                <option value="">{words.keep}</option>
              </select>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
