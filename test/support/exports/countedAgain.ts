/** A note as somebody who counts needs it, with the name by which groups refer to it. */
type CountedNote = Readonly<{ ref: string; room: string; question: string }>;
type CountedGroup = Readonly<{ name: string; statement: string; question: string; notes: readonly string[] }>;

/** A statement, how many rooms stand behind it, and how many answered its question. Without one (`isStated`) `words` is the name of its group. */
export type Count = Readonly<{ words: string; isStated: boolean; rooms: number; answered: number }>;

/**
 * The counts again, from the notes alone: which rooms wrote a note of the group, of those that answered its question. Nothing of the
 * product counts along.
 */
export function countedAgain(groups: readonly CountedGroup[], notes: readonly CountedNote[]): readonly Count[] {
  const byRef = new Map(notes.map((note) => [note.ref, note]));
  return groups.flatMap(({ name, statement, question, notes: refs }): readonly Count[] => {
    const words = statement.trim() || name.trim();
    const behind = refs.flatMap((ref) => byRef.get(ref) ?? []).filter((note) => note.question === question);
    if (!words || behind.length === 0) return [];
    const answered = new Set(notes.filter((note) => note.question === question).map(({ room }) => room));
    const isStated = statement.trim() !== "";
    return [{ words, isStated, rooms: new Set(behind.map(({ room }) => room)).size, answered: answered.size }];
  });
}

/** A count as a Dutch document says it. */
function countInWords({ rooms, answered }: Pick<Count, "rooms" | "answered">): string {
  if (answered === 1) return "de enige ruimte die antwoordde";
  return rooms === answered ? `alle ${answered} ruimtes` : `${rooms} van de ${answered} ruimtes`;
}

/** A statement with its count, as a Dutch document says it. */
export function saidInDutch({ words, isStated, ...count }: Count): string {
  return `${isStated ? "" : "Nog geen uitspraak: "}${words} (${countInWords(count)})`;
}

const countAtEnd = /\(((?:alle \d+|\d+ van de \d+) ruimtes|de enige ruimte die antwoordde)(?:;[^()]*)?\)$/u;

/** The statements that a document makes, each with its count, as it stands there: “They know each other (2 van de 3 ruimtes)”. */
export function countsTold(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const count = countAtEnd.exec(text);
    return count ? [`${text.slice(0, count.index).trim()} (${count[1]})`] : [];
  });
}
