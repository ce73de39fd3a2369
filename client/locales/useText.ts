import { createContext, useContext } from "react";
import type { Catalogue } from "./catalogue.ts";
import type { Language } from "./language.ts";

/** The texts in the language of the interface, and the switch. The language of a session is another matter. */
export type Texts = Readonly<{ text: Catalogue; language: Language; setLanguage(language: Language): void }>;

export const TextContext = createContext<Texts | undefined>(undefined);

/** @throws Error outside the `TextProvider`, which stands around all pages. */
export function useText(): Texts {
  const texts = useContext(TextContext);
  if (!texts) throw new Error("There are no texts here.");
  return texts;
}
