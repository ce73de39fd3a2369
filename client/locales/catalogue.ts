import type { Language } from "./language.ts";
import type { nl } from "./nl/all.ts";

/** Every text of the interface, by area. Dutch is the pattern; a text that another language lacks does not compile. */
export type Catalogue = Readonly<typeof nl>;

const load: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  nl: async () => (await import("./nl/all.ts")).nl,
  en: async () => (await import("./en/all.ts")).en,
};

/** Fetches the texts of one language: nobody waits for words they do not read. @throws when they cannot be fetched. */
export function loadCatalogue(language: Language): Promise<Catalogue> {
  return load[language]();
}
