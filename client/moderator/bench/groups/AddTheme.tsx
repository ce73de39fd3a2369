import { Plus } from "lucide-react";
import { useState } from "react";
import { limits } from "../../../../shared/limits.ts";
import { useText } from "../../../locales/useText.ts";
import { announce } from "../../../ui/announce.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useDesk, useOpenQuestion } from "../../deskContext.ts";
import styles from "./Groups.module.css";

/** Makes a theme: a name of one's own, or one that the template suggests. */
export function AddTheme() {
  const { text } = useText();
  const { grouping } = useDesk();
  const { question, view } = useOpenQuestion();
  const [name, setName] = useState("");
  const words = text.moderator.themes;
  const used = new Set(view.themes.map((theme) => theme.name.trim().toLocaleLowerCase()));
  const suggested = question.themes.filter((theme) => !used.has(theme.toLocaleLowerCase()));
  const add = (given: string): void => {
    grouping.addTheme(question.id, given);
    announce(words.added(given));
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        add(name.trim());
        setName("");
      }}
    >
      <input
        value={name}
        maxLength={limits.clusterNameLength}
        placeholder={words.newName}
        aria-label={words.newName}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit">
        <Plus aria-hidden="true" size={18} />
        {words.add}
      </Button>
      {suggested.length > 0 && (
        <fieldset className={styles.suggested}>
          <legend>{words.suggested}</legend>
          {suggested.map((theme) => (
            <Button key={theme} className={styles.suggestion ?? ""} onClick={() => add(theme)}>
              <Plus aria-hidden="true" size={16} />
              {theme}
            </Button>
          ))}
        </fieldset>
      )}
    </form>
  );
}
