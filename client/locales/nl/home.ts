export const home = {
  heading: "Veel groepen, één verhaal",
  intro:
    "Iedereen schrijft mee in de eigen ruimte. Alles komt samen in één verslag waarin elke groep zichzelf herkent.",
  join: {
    title: "Doe mee met een code",
    label: "Code van je sessie",
    hint: "Acht letters en cijfers. Je vindt ze op het scherm of in de uitnodiging.",
    button: "Doe mee",
    empty: "Vul de code in die op het scherm staat.",
    tooShort: (missing: number) =>
      missing === 1 ? "Er ontbreekt nog één teken." : `Er ontbreken nog ${missing} tekens.`,
    notInCodes: (signs: string) => `In een code komt nooit ${signs} voor. Kijk nog eens goed naar het scherm.`,
    unknown: "Er is geen sessie met deze code. Kijk nog eens goed naar het scherm.",
  },
  make: {
    title: "Zelf een sessie maken",
    body: "Kies een werkvorm, geef de ruimtes een naam en deel de link. In een minuut klaar, zonder account.",
    button: "Maak een sessie",
  },
  picture: "Notities uit drie ruimtes komen samen in één verslag.",
};

export type HomeText = typeof home;
