import { dutchStem } from "./dutchStem.ts";
import type { Speech } from "./words.ts";

/** Dutch as people write it on sticky notes. */
export const dutch: Speech = {
  stem: dutchStem,
  links: ["", "s", "e", "en", "er"],
  stopWords: new Set(
    `aan aangaande achter af al aldus alle alleen alles als alsnog altijd ander andere anderen anders ben bent best beter bij
    bijna bijvoorbeeld binnen blijft blijven boven buiten bv d daar daarbij daardoor daarin daarna daarom daarvan daarvoor dan dat de
    deden deed deel denk denken der deze die dingen dit doe doen doet door dus e echt een eens eerder eerst eerste eigen
    eigenlijk elk elkaar elke en enkele er erg ergens even ga gaan gaat geef geeft gegaan gehad geven gewoon ging goed goede
    graag groot grote had hadden hangt heb hebben heeft heel hele hem hen het hier hij hoe hoeft hoort houden hun iedere iedereen iemand
    ieder iets ik in is ja jij jouw jullie kan kijken klein kleine komen komt konden kon krijg krijgen krijgt kun kunnen kunt laat laten
    leuk liggen ligt maak maakt maar maken makkelijk man me mee meer meest meestal men mensen met mij mijn minder misschien
    mits moet moeten mogelijk mogen na naar naast nadat nee nemen neem neemt net niet niets nieuw nieuwe nodig nog nooit nou nu of
    ofzo om omdat onder ons onze ook op over overal per qua rond rondom samen soms sommige staan staat steeds te tegen ten
    ter terug tijdens toch toe tot totdat tussen twee u uit uw vaak van vanuit veel ver verder via vind vinden vol voldoende volgens
    voor vooral vooraf waar waarbij waarin waarom wanneer want waren was wat we weer weet weinig wel welk welke
    werd werden wie wij wil willen willicht wilt worden wordt zal ze zeer zeg zeggen zelf zelfs zich zie zien ziet zij zijn zo
    zoals zodat zonder zou zouden zoveel zowel zijn 1 2 3 etc enz evt nb t n s geen`.split(/\s+/),
  ),
};
