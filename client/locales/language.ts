export const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English" };

const remembered = "samenbord.language";

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** The language somebody chose here before, else the browser's first that we speak, else Dutch. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(remembered);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? "nl";
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(remembered, language);
}
