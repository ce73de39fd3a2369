import { describe, expect, test } from "vitest";
import { namesIn } from "../../../shared/synthesis/naming.ts";

const known = { rooms: ["Ruimte 7", "Tafel Zuid"], regions: ["Jeugdregio Twente", "Noord-Holland"] };
const found = (text: string) => namesIn(text, known).map(({ from, to, kind }) => `${kind}: ${text.slice(from, to)}`);

describe("what could name somebody or some place", () => {
  test.each([
    [
      "Vraag het aan Jan op 06-12345678 of jan.de.vries@school.nl",
      ["perhaps: Jan", "personal: 06-12345678", "personal: jan.de.vries@school.nl"],
    ],
    ["in twente gaat het goed", ["region: twente"]],
    ["Twente wacht, ruimte 7 ook", ["region: Twente", "room: ruimte 7"]],
    ["Volgens mevrouw De Boer kan het", ["person: De Boer"]],
    ["Jan de Vries belt ons", ["person: Jan de Vries"]],
    ["Fatima zei dat het anders moet", ["person: Fatima"]],
    ["Meer tijd nodig. Fatima’s idee is goed", ["person: Fatima’s"]],
    ["- Ahmed en Sanne regelen het\n- Zoë ook", ["person: Ahmed", "perhaps: Sanne", "person: Zoë"]],
    ["Nurcan vertelde hoe zij het doen", ["person: Nurcan"]],
    ["Fatima told us. Oluwaseun said so too", ["person: Fatima", "person: Oluwaseun"]],
    ["Jeroen van der Meer van de gemeente", ["person: Jeroen van der Meer"]],
    ["Bij Jan de Vries lukt het", ["perhaps: Jan de Vries"]],
    ["Volgens Jan lukt het", ["perhaps: Jan"]],
    ["Gemeente Alphen aan den Rijn betaalt niet", ["municipality: Alphen aan den Rijn"]],
    ["we missen OBS De Regenboog en het Da Vinci College", ["school: OBS De Regenboog", "school: Da Vinci College"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    "Wij willen korte lijnen. Niet alles via de mail.",
    "- Eén loket\n- Meer tijd: Nu te weinig",
    "de JGZ en het SOT in het OOGO",
    "We meet on Tuesday and I like it",
    "“Samen” is een woord, ruimte 70 niet",
    "Scholen zeggen dat het anders moet. School zegt niets",
    "Veel mensen zeiden ja. Ouder zei nee. Leerkrachten vertelden niets",
    "Iedereen zegt hetzelfde. Niemand belde terug",
    "Jeugdzorg belde niet. Wijkteam mailt nooit. Begeleiding zegt weinig",
    "Teachers said no. Parents told us more. People asked why. Everyone says so",
    "Management said no. Nobody replied. The council called",
    "Mark de plekken op de kaart. Wil je meedoen? Roos is een bloem",
    "",
  ])("nothing in “%s”", (text) => expect(found(text)).toEqual([]));
});
