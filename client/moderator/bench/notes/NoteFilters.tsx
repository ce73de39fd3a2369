import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { RoomId } from "../../../../shared/ids.ts";
import { useText } from "../../../locales/useText.ts";
import { Fold } from "../../../ui/Fold.tsx";
import { useDesk } from "../../deskContext.ts";
import { searchMark } from "../groupFocus.ts";
import { type Filter, type Show, type Shown, shows } from "./filter.ts";
import styles from "./QuestionNotes.module.css";

type Props = Readonly<{ filter: Filter; shown: Shown; onChange(filter: Filter): void; children: ReactNode }>;

/** Which notes are in the list: by where they lie, by words, by room and by region. `children` stand behind it. */
export function NoteFilters({ filter, shown, onChange, children }: Props) {
  const { text } = useText();
  const { view } = useDesk();
  const { room, region, ...rest } = filter;
  const isNarrowed = filter.find !== "" || room !== undefined || region !== undefined;
  const [wasNarrowed] = useState(isNarrowed); // typing must not fold it
  const words = text.bench;
  const regions = [...new Set(view.rooms.flatMap((each) => each.region ?? []))].sort((a, b) => a.localeCompare(b));
  const rooms = view.rooms.filter((each) => region === undefined || each.region === region);
  return (
    <div className={styles.filters}>
      <select
        className={styles.show}
        aria-label={words.show}
        value={filter.show}
        onChange={({ target }) => onChange({ ...filter, show: target.value as Show })}
      >
        {shows.map((show) => (
          <option key={show} value={show}>
            {words.shows[show].title} ({shown[show].length})
          </option>
        ))}
      </select>
      <Fold title={isNarrowed ? words.narrowed : words.narrow} open={wasNarrowed}>
        <label className={styles.filter}>
          <Search aria-hidden="true" size={16} />
          <input
            type="search"
            {...{ [searchMark]: "" }}
            value={filter.find}
            placeholder={text.moderator.notes.filter}
            aria-label={text.moderator.notes.filter}
            onChange={({ target }) => onChange({ ...filter, find: target.value })}
          />
        </label>
        {regions.length > 1 && (
          <select
            aria-label={words.region}
            value={region ?? ""}
            onChange={({ target }) => onChange({ ...rest, ...(target.value && { region: target.value }) })}
          >
            <option value="">{words.anyRegion}</option>
            {regions.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
        <select
          aria-label={words.room}
          value={room ?? ""}
          onChange={({ target }) =>
            onChange({
              ...rest,
              ...(region && { region }),
              ...(target.value && { room: target.value as RoomId }),
            })
          }
        >
          <option value="">{words.anyRoom}</option>
          {rooms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Fold>
      {children}
    </div>
  );
}
