import { createContext, useContext } from "react";
import { type Catalogue, catalogues } from "./catalogue.ts";
import type { Language } from "./language.ts";

/** The texts in the language of the interface, and the switch. The language of a session is another matter. */
export type Texts = Readonly<{ text: Catalogue; language: Language; setLanguage(language: Language): void }>;

export const TextContext = createContext<Texts>({ text: catalogues.nl, language: "nl", setLanguage: () => undefined });

export function useText(): Texts {
  return useContext(TextContext);
}
