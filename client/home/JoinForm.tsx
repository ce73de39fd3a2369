import { type SubmitEvent, useState } from "react";
import { useLocation } from "wouter";
import { api } from "../../shared/api.ts";
import { asAppError } from "../../shared/errors.ts";
import { codeLength } from "../../shared/session.ts";
import { call } from "../api.ts";
import { errorText } from "../locales/errorText.ts";
import { anyOf } from "../locales/formats.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { CodeField } from "./CodeField.tsx";
import { notInCodes } from "./code.ts";
import styles from "./HomePage.module.css";

/** From the code on the screen to the session. */
export function JoinForm() {
  const { text, language } = useText();
  const { join } = text.home;
  const [, goTo] = useLocation();
  const [code, setCode] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const strangeIn = (typed: string): string | undefined => {
    const strange = notInCodes(typed);
    return strange.length > 0 ? join.notInCodes(anyOf(language, strange)) : undefined;
  };
  const mistakeIn = (typed: string): string | undefined => {
    const strange = strangeIn(typed);
    if (strange) return strange;
    if (typed === "") return join.empty;
    return typed.length < codeLength ? join.tooShort(codeLength - typed.length) : undefined;
  };
  const enter = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const mistake = mistakeIn(code);
    setError(mistake);
    if (mistake || busy) return;
    setBusy(true);
    try {
      const { session } = await call(api.enterByCode, { body: { code } });
      goTo(`/s/${session}`);
    } catch (cause) {
      const { code: kind } = asAppError(cause);
      setError(kind === "not_found" || kind === "invalid" ? join.unknown : errorText(text, cause).sentence);
      setBusy(false);
    }
  };

  return (
    <form className={styles.join} onSubmit={(event) => void enter(event)} noValidate>
      <h2>{join.title}</h2>
      <CodeField
        label={join.label}
        hint={join.hint}
        error={error}
        code={code}
        onChange={(typed) => {
          setCode(typed);
          setError(strangeIn(typed)); // at once: later they would have to look for it
        }}
      />
      <Button type="submit" look="primary" busy={busy}>
        {join.button}
      </Button>
    </form>
  );
}
