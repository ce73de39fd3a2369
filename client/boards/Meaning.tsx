import type { Toolbox } from "../../shared/boards/tools.ts";
import type { NoteColour } from "../../shared/doc/room.ts";
import styles from "./Reactions.module.css";

/** What a note's colour means, in words: colour never says it alone. */
export function Meaning({ colour, toolbox }: Readonly<{ colour: NoteColour; toolbox: Toolbox }>) {
  const means = toolbox.legend.find((entry) => entry.colour === colour)?.means;
  return means ? <p className={styles.meaning}>{means}</p> : null;
}
