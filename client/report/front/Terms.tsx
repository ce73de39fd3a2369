import { Pencil, Trash2 } from "lucide-react";
import { nanoid } from "nanoid";
import { type SyntheticEvent, useState } from "react";
import type { FrontMatterDoc, Term } from "../../../shared/doc/frontMatter.ts";
import type { TermId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { TextArea, TextField } from "../../ui/TextField.tsx";
import styles from "./Front.module.css";

const none = { term: "", meaning: "" } as const;

/** The words that the document explains. */
export function Terms({ front }: Readonly<{ front: FrontMatterDoc }>) {
  const { text } = useText();
  const { terms } = useLive(front.now);
  const [draft, setDraft] = useState<Omit<Term, "id"> & Readonly<{ id?: TermId }>>(none);
  const words = text.document.front;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const term = draft.term.trim();
    if (!term) return;
    front.setTerm({ id: draft.id ?? nanoid<TermId>(), term, meaning: draft.meaning.trim() });
    announce(words.addedTerm(term));
    setDraft(none);
  };
  return (
    <>
      <h3>{words.terms}</h3>
      <p className={styles.about}>{words.termsAbout}</p>
      <dl className={styles.terms}>
        {terms.map(({ id, term, meaning }) => (
          <div key={id} className={styles.term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
            <dd className={styles.buttons}>
              <IconButton
                small
                label={words.editTerm(term)}
                icon={<Pencil aria-hidden="true" size={16} />}
                onClick={() => setDraft({ id, term, meaning })}
              />
              <IconButton
                small
                label={words.removeTerm(term)}
                icon={<Trash2 aria-hidden="true" size={16} />}
                onClick={() => {
                  front.removeTerm(id);
                  announce(words.removedTerm(term));
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={words.term}
          value={draft.term}
          maxLength={limits.titleLength}
          onChange={(event) => setDraft({ ...draft, term: event.target.value })}
        />
        <TextArea
          label={words.meaning}
          rows={2}
          value={draft.meaning}
          maxLength={limits.textLength}
          onChange={(event) => setDraft({ ...draft, meaning: event.target.value })}
        />
        <Button type="submit">{draft.id ? words.saveTerm : words.addTerm}</Button>
      </form>
    </>
  );
}
