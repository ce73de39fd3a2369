import { dutch } from "../suggest/dutch.ts";
import { english } from "../suggest/english.ts";
import { firstNames } from "./firstNames.ts";

/**
 * Whether the word that begins a sentence names a person. A capital tells nothing there: so it is a known first name, or somebody of whom the next
 * word says that they spoke (“Nurcan zei dat …”). Who is spoken of as a school, a group or a function (“Ouder zei …”, “Scholen zeggen …”) is none.
 *
 * @param next  the word behind it; absent at the end.
 */
export function startsWithPerson(word: string, next: string | undefined): boolean {
  const plain = word.toLowerCase().replace(/['’]s$/u, "");
  const bare = plain.normalize("NFD").replace(/\p{M}/gu, "");
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false;
  if (firstNames.has(bare)) return true;
  if (next === undefined || !spoke.has(next) || /['’]/u.test(word)) return false;
  return !isOrdinary(plain);
}

/** What one person does with words, in the past or now. Of several people Dutch has another word (“zeggen”), English mostly has not. */
const spoke = new Set(
  `zei zegt vertelde vertelt vroeg belde belt mailde mailt appte appt antwoordde antwoordt opperde oppert noemde benadrukte
  said says told tells asked called mailed phoned replied explained mentioned suggested`.split(/\s+/),
);

/** Who says things besides people with a name. */
const others = new Set(
  `bestuur burgemeester college collega coach docent dorp gemeente groep hulp ib ib'er inspectie jeugd jeugdzorg jongen juf kabinet kamer kind kinderen klant klas
  leerkracht leerling man meisje meester mentor ministerie moeder niemand nota oma onderwijs opa ouder ouders overheid politie praktijk presentatie provincie raad
  rapport regio rijk samenwerkingsverband school scholen stad staf student tafel team vader vereniging verslag voorzitter vriend vrouw wethouder wet wijk woordvoerder zorg zus
  anybody anyone another board boss both boy brother child children class colleague college committee council dad doctor everybody everyone family father
  friend girl government group head kids management manager mayor minister mother mum nobody none nurse one others parent people police pupil report school sister
  some somebody someone staff student teacher team they town woman women men youth`.split(/\s+/),
);

/** Ends of Dutch and English words for functions, organisations and groups; in English also more than one of them. */
const endings =
  /(?:arts|assistent|baas|begeleider|bestuur|bureau|consulent|coördinator|dienst|directeur|expert|groep|heid|hulp|instelling|ing|kracht|leider|leidster|lid|loket|makelaar|meester|partner|persoon|raad|regisseur|schap|school|specialist|team|verpleegkundige|vriend|werker|zorg|s|er|or|eur|ist|ent|ant|aar|iaan|ician|ouder|kind|ity|ment|tion|people|body|one)$/u;

const isOrdinary = (plain: string): boolean =>
  others.has(plain) || dutch.stopWords.has(plain) || english.stopWords.has(plain) || endings.test(plain);
