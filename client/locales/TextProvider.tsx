import { type ReactNode, useEffect, useMemo, useState } from "react";
import { catalogues } from "./catalogue.ts";
import { firstLanguage, type Language, rememberLanguage } from "./language.ts";
import { TextContext } from "./useText.ts";

/** Gives all pages their texts, and tells the browser which language the page speaks. */
export function TextProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [language, choose] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const texts = useMemo(
    () => ({
      text: catalogues[language],
      language,
      setLanguage(next: Language) {
        rememberLanguage(next);
        choose(next);
      },
    }),
    [language],
  );
  return <TextContext value={texts}>{children}</TextContext>;
}
