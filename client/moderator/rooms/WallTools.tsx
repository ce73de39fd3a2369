import { Plus } from "lucide-react";
import { useState } from "react";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useDesk } from "../deskContext.ts";
import { AddRoom } from "./AddRoom.tsx";
import styles from "./RoomWall.module.css";
import type { RoomRow } from "./roomRows.ts";
import { filters, fits, type Moment } from "./roomState.ts";
import type { WallPlace } from "./useWallPlace.ts";

type Props = Readonly<{ place: WallPlace; rows: readonly RoomRow[]; shown: number; moment: Moment }>;

/** Finds and narrows rooms, and adds one. Each choice says how many rooms it has. */
export function WallTools({ place, rows, shown, moment }: Props) {
  const { text } = useText();
  const { view } = useDesk();
  const [isAdding, add] = useState(false);
  const words = text.wall;
  return (
    <div className={styles.tools}>
      <TextField
        type="search"
        label={words.find}
        value={place.words}
        onChange={({ target }) => place.find(target.value)}
        autoComplete="off"
      />
      <Field label={words.show}>
        {(ties) => (
          <select
            {...ties}
            value={place.filter}
            onChange={({ target }) => place.narrow(filters.find((filter) => filter === target.value) ?? "all")}
          >
            {filters.map((filter) => (
              <option key={filter} value={filter}>
                {words.withCount(words.filters[filter], rows.filter((row) => fits(row, filter, moment)).length)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className={styles.count} role="status">
        {words.shown(shown, rows.length)}
      </p>
      {!view.life.isClosed && (
        <Button aria-haspopup="dialog" onClick={() => add(true)}>
          <Plus aria-hidden="true" size={18} />
          {words.add}
        </Button>
      )}
      {isAdding && <AddRoom onClose={() => add(false)} />}
    </div>
  );
}
