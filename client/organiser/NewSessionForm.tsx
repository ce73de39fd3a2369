import { useCallback } from "react";
import { limits } from "../../shared/limits.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Field, FieldError } from "../ui/Field.tsx";
import { TextArea, TextField } from "../ui/TextField.tsx";
import { keepChoices } from "./draft.ts";
import styles from "./NewSession.module.css";
import { RoomFields } from "./RoomFields.tsx";
import { TemplateCards } from "./TemplateCards.tsx";
import { useNewSession } from "./useNewSession.ts";

/** The form of a new session. Nothing typed is lost: not by a mistake, not by an error, not by loading the page again. */
export function NewSessionForm() {
  const { text } = useText();
  const { make } = text.organiser;
  const { draft, change, rooms, mistakes, failure, busy, send } = useNewSession();
  const chooseTemplate = useCallback((template: string) => change({ template }), [change]);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TemplateCards chosen={draft.template} error={mistakes.template} onChoose={chooseTemplate} />
      <TextField
        id="title"
        label={make.name}
        hint={make.nameHint}
        error={mistakes.title}
        autoComplete="off"
        maxLength={limits.titleLength}
        value={draft.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <div className={styles.short}>
        <TextField
          id="date"
          type="date"
          label={make.date}
          error={mistakes.date}
          value={draft.date}
          onChange={({ target }) => change({ date: target.value })}
        />
      </div>
      <TextArea
        id="organisers"
        label={make.organisers}
        hint={make.organisersHint}
        error={mistakes.organisers}
        optional
        rows={3}
        value={draft.organisers}
        onChange={({ target }) => change({ organisers: target.value })}
      />
      <RoomFields draft={draft} change={change} rooms={rooms} error={mistakes.rooms} />
      <Checkbox
        label={make.anonymous}
        hint={make.anonymousHint}
        checked={draft.anonymous}
        onChange={({ target }) => change({ anonymous: target.checked })}
      />
      <Field label={make.keep} hint={make.keepHint}>
        {(ties) => (
          <div className={styles.short}>
            <select
              {...ties}
              value={draft.keepDays}
              onChange={({ target }) => change({ keepDays: Number(target.value) })}
            >
              {keepChoices.map((days) => (
                <option key={days} value={days}>
                  {text.common.days(days)}
                </option>
              ))}
            </select>
          </div>
        )}
      </Field>
      <div className={styles.send}>
        <FieldError>{failure}</FieldError>
        <Button type="submit" look="primary" busy={busy}>
          {busy ? make.busy : make.button}
        </Button>
      </div>
    </form>
  );
}
