import type { NoteMistake, NotesRead } from "../../../shared/imports/noteRows.ts";
import { limits } from "../../../shared/limits.ts";
import { useText } from "../../locales/useText.ts";
import styles from "../NewSession.module.css";

const shownNotes = 5;
const shownMistakes = 10;

/** What was understood of a file, and the lines that cannot be read in. */
export function NotesFound({ read: { rows, mistakes, columns, ignored } }: Readonly<{ read: NotesRead }>) {
  const { text } = useText();
  const words = text.imports;
  const understood = Object.entries(columns).map(([column, head]) =>
    words.column[column as keyof typeof columns](head),
  );
  return (
    <div className={styles.preview}>
      <p role="status">
        <strong>{words.found(rows.length)}</strong>
      </p>
      {understood.length > 0 && <p>{words.understood(understood)}</p>}
      {ignored.length > 0 && rows.length > 0 && <p>{words.ignored(ignored)}</p>}
      {rows.length > 0 && (
        <ul>
          {rows.slice(0, shownNotes).map(({ line, text: said, room }) => (
            <li key={line}>
              {said} {room && <small>{room}</small>}
            </li>
          ))}
          {rows.length > shownNotes && <li>{words.more(rows.length - shownNotes)}</li>}
        </ul>
      )}
      {mistakes.length > 0 && (
        <div className={styles.mistakes}>
          <strong>{words.mistakes(mistakes.length)}</strong>
          <ul>
            {mistakes.slice(0, shownMistakes).map((mistake) => (
              <Mistake key={mistake.line} mistake={mistake} />
            ))}
          </ul>
          {mistakes.length > shownMistakes && <p>{words.moreMistakes(mistakes.length - shownMistakes)}</p>}
        </div>
      )}
    </div>
  );
}

function Mistake({ mistake: { kind, line, words } }: Readonly<{ mistake: NoteMistake }>) {
  const { text } = useText();
  const short = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  const say = text.imports.mistake;
  if (kind === "tooLong") return <li>{say.tooLong(line, short, limits.noteLength)}</li>;
  return <li>{kind === "tooMany" || kind === "unreadable" ? say[kind](line) : say[kind](line, short)}</li>;
}
