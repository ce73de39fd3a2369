import { type SubmitEvent, useState } from "react";
import { limits } from "../../../shared/limits.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { Page, PageHead } from "../../ui/Page.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Person } from "../person.ts";
import { RoleChoice } from "../RoleChoice.tsx";
import styles from "./Arrival.module.css";
import { Privacy } from "./Privacy.tsx";
import { TableButton } from "./TableButton.tsx";

/** Asks the one thing a session with names needs to know. */
export function NameStep({ person }: Readonly<{ person: Person }>) {
  const { text } = useText();
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const go = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === "") return setError(text.room.name.missing);
    setBusy(true);
    try {
      await person.setName(name.trim());
    } catch (cause) {
      setError(errorText(text, cause).sentence);
      setBusy(false);
    }
  };

  return (
    <Page>
      <PageHead>
        <p className={styles.session}>{person.view.title}</p>
        <PageHeading title={text.room.name.title} />
        <p>{text.room.name.body}</p>
      </PageHead>
      <form className={styles.form} onSubmit={(event) => void go(event)} noValidate>
        <TextField
          label={text.room.name.label}
          error={error}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={limits.nameLength}
          autoComplete="given-name"
          enterKeyHint="go"
          ref={focusOnce}
        />
        <Button type="submit" look="primary" busy={busy}>
          {text.room.name.go}
        </Button>
      </form>
      <RoleChoice person={person} />
      <TableButton person={person} />
      <Privacy view={person.view} />
    </Page>
  );
}

/** The page asks one thing, so the field is ready to type in. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
