import { firstLanguage, type Language } from "./language.ts";
import type { everybody } from "./nl/everybody.ts";
import type { staff } from "./nl/staff.ts";

type EverybodysTexts = Readonly<typeof everybody>;
type StaffTexts = Readonly<typeof staff>;

/**
 * Every text of the interface, by area. Dutch is the pattern; a text that another language lacks does not compile. On a participant's
 * page those for staff are not there, which a test knows (`test/unit/client/staffTexts.test.ts`).
 */
export type Catalogue = EverybodysTexts & StaffTexts;

const everybodys: Readonly<Record<Language, () => Promise<EverybodysTexts>>> = {
  nl: async () => (await import("./nl/everybody.ts")).everybody,
  en: async () => (await import("./en/everybody.ts")).everybody,
};
const staffs: Readonly<Record<Language, () => Promise<StaffTexts>>> = {
  nl: async () => (await import("./nl/staff.ts")).staff,
  en: async () => (await import("./en/staff.ts")).staff,
};

let isForStaff = false;

/** Fetches the texts of one language that this page needs: nobody waits for words they do not read. @throws when they cannot be fetched. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const texts = await Promise.all([everybodys[language](), isForStaff ? staffs[language]() : {}]);
  return Object.assign(...texts) as Catalogue; // one object for each language: who holds it has the others too once they are there
}

/** Fetches the texts for staff as well, from now on in each language. @throws when they cannot be fetched. */
export async function loadStaffTexts(): Promise<void> {
  isForStaff = true;
  await loadCatalogue(firstLanguage());
}
