import { type ReactNode, useEffect, useMemo, useState } from "react";
import { type Catalogue, loadCatalogue } from "./catalogue.ts";
import { type Language, rememberLanguage } from "./language.ts";
import { TextContext } from "./useText.ts";

/** A language with its texts. */
export type Spoken = Readonly<{ language: Language; text: Catalogue }>;

/** Gives all pages their texts, and tells the browser which language the page speaks. */
export function TextProvider({ first, children }: Readonly<{ first: Spoken; children: ReactNode }>) {
  const [spoken, speak] = useState(first);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken]);
  const texts = useMemo(
    () => ({
      ...spoken,
      setLanguage(language: Language) {
        rememberLanguage(language);
        loadCatalogue(language).then(
          (text) => speak({ language, text }),
          () => undefined, // without a connection: with the next page
        );
      },
    }),
    [spoken],
  );
  return <TextContext value={texts}>{children}</TextContext>;
}
