const said = [
  "Korte lijnen",
  "We weten elkaar te vinden als het erop aankomt",
  "Personeelstekort in de zorg en op school",
  "Te veel overleg, te weinig tijd om het gewone werk goed te doen",
  "tekort aan personeel",
  "Een gedeelde visie, met afspraken over wie wat doet en hoe we elkaar aanspreken als het niet lukt",
  "De koffie is koud",
];

/** The words of the n-th note: no two are the same. */
export function benchWords(at: number): string {
  return `${said[at % said.length]} (${at})`;
}
