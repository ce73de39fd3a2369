import { languageNames, languages } from "../locales/language.ts";
import { useText } from "../locales/useText.ts";
import styles from "./LanguageSwitch.module.css";

/** The language of the interface. What people write stays as it is. */
export function LanguageSwitch() {
  const { text, language, setLanguage } = useText();
  return (
    <fieldset className={styles.languages}>
      <legend className="visually-hidden">{text.common.language}</legend>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          aria-label={`${each.toUpperCase()}, ${languageNames[each]}`}
          data-tip={languageNames[each]}
          onClick={() => setLanguage(each)}
        >
          {each}
        </button>
      ))}
    </fieldset>
  );
}
