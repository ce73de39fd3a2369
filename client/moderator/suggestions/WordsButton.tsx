import { lazy, useState } from "react";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { LazyPart } from "../../ui/LazyPart.tsx";

const WordsDialog = lazy(async () => ({ default: (await import("./WordsDialog.tsx")).WordsDialog }));

/** Opens the words of the session that mean the same. */
export function WordsButton() {
  const { text } = useText();
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button look="bare" onClick={() => open(true)}>
        {text.suggestions.words.open}
      </Button>
      {isOpen && (
        <LazyPart onFailed={() => open(false)}>
          <WordsDialog onClose={() => open(false)} />
        </LazyPart>
      )}
    </>
  );
}
