import { limits } from "../../shared/limits.ts";
import { type RoomMistake, type RoomsRead, regionsIn } from "../../shared/rooms.ts";
import type { Catalogue } from "../locales/catalogue.ts";
import { useText } from "../locales/useText.ts";
import styles from "./NewSession.module.css";

const shownRooms = 12;
const shownMistakes = 10;

/** What the session's rooms will be, and the lines that cannot be one. */
export function RoomPreview({ rooms: read }: Readonly<{ rooms: RoomsRead | undefined }>) {
  const { text } = useText();
  const { make } = text.organiser;
  if (!read) return <p role="status">{text.common.loading}</p>;
  const { rooms, mistakes } = read;
  const regions = regionsIn(rooms);
  return (
    <div className={styles.preview}>
      <p role="status">
        {rooms.length > 0 && (
          <strong>
            {make.preview(text.common.rooms(rooms.length), regions > 0 ? text.common.regions(regions) : undefined)}
          </strong>
        )}
      </p>
      {rooms.length > 0 && (
        <ul className={styles.rooms}>
          {rooms.slice(0, shownRooms).map(({ name, region }) => (
            <li key={name}>
              {name}
              {region && <small>{region}</small>}
            </li>
          ))}
          {rooms.length > shownRooms && <li>{make.previewMore(rooms.length - shownRooms)}</li>}
        </ul>
      )}
      {mistakes.length > 0 && (
        <div className={styles.mistakes}>
          <strong>{make.mistakes(mistakes.length)}</strong>
          <ul>
            {mistakes.slice(0, shownMistakes).map((mistake) => (
              <li key={mistake.line}>{sentenceOf(mistake, text)}</li>
            ))}
          </ul>
          {mistakes.length > shownMistakes && <p>{make.moreMistakes(mistakes.length - shownMistakes)}</p>}
        </div>
      )}
    </div>
  );
}

function sentenceOf(mistake: RoomMistake, text: Catalogue): string {
  const say = text.organiser.make.mistake;
  const { kind, line } = mistake;
  const words = mistake.words.length > 60 ? `${mistake.words.slice(0, 60)}…` : mistake.words;
  if (kind === "noName") return say.noName(line, words);
  if (kind === "tooLong") return say.tooLong(line, words, limits.nameLength);
  if (kind === "twice") return say.twice(line, words, mistake.first);
  return kind === "tooMany" ? say.tooMany(line, limits.rooms) : say.unreadable(line);
}
