import { useState } from "react";
import type { RoomId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import { standingRooms } from "../../../shared/roomChanges.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { FieldError } from "../../ui/Field.tsx";
import { Page, PageHead } from "../../ui/Page.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Person } from "../person.ts";
import { RoleChoice } from "../RoleChoice.tsx";
import styles from "./Arrival.module.css";
import { Privacy } from "./Privacy.tsx";
import { RoomList } from "./RoomList.tsx";
import { TableButton } from "./TableButton.tsx";
import { useFreshRooms } from "./useFreshRooms.ts";

const roomsAtAGlance = 12;

type Props = Readonly<{
  person: Person;
  /** The room somebody comes from; absent the first time. */
  here: Readonly<{ id: RoomId; name: string }> | undefined;
  /** Why the room of the link did not let them in. */
  refused: unknown;
  onChosen(): void;
}>;

/** The rooms, with how many people are in each. Those who do not mind which are placed with one press. */
export function ChooseRoom({ person, here, refused, onChosen }: Props) {
  const { text } = useText();
  const { view, enterRoom, reload } = person;
  const [words, setWords] = useState("");
  const [error, setError] = useState<unknown>(refused);
  const [busy, setBusy] = useState(false);
  useFreshRooms(reload);

  const go = async (room: RoomId | "emptiest"): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await enterRoom(room);
      onChosen();
    } catch (cause) {
      const name = view.rooms.find(({ id }) => id === room)?.name;
      const said = errorText(text, cause);
      setError(said.sentence === text.common.errors.conflict && name ? text.room.choose.isFull(name) : cause);
      setBusy(false);
      void reload();
    }
  };
  const rooms = standingRooms(view.rooms);
  const found = rooms.filter(({ name, region }) =>
    `${name} ${region ?? ""}`.toLowerCase().includes(words.trim().toLowerCase()),
  );

  return (
    <Page width="wide">
      <PageHead>
        <p className={styles.session}>{view.title}</p>
        <PageHeading title={text.room.choose.title} />
      </PageHead>
      <FieldError>
        {error !== undefined && (typeof error === "string" ? error : errorText(text, error).sentence)}
      </FieldError>
      <div className={styles.anywhere}>
        <Button look="primary" busy={busy} onClick={() => void go("emptiest")}>
          {text.room.choose.anywhere}
        </Button>
        <p className={styles.quiet}>{text.room.choose.anywhereHint}</p>
        {here && (
          <Button look="bare" onClick={onChosen}>
            {text.room.choose.back(here.name)}
          </Button>
        )}
      </div>
      {rooms.length > roomsAtAGlance && (
        <TextField
          type="search"
          label={text.room.choose.search}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          autoComplete="off"
        />
      )}
      {found.length > 0 ? (
        <RoomList rooms={found} here={here?.id} busy={busy} isFull={isFull} onChoose={(id) => void go(id)} />
      ) : (
        <p role="status">{text.room.choose.none(words.trim())}</p>
      )}
      <RoleChoice person={person} />
      <TableButton person={person} />
      <Privacy view={view} />
    </Page>
  );
}

function isFull(people: number): boolean {
  return people >= limits.peoplePerRoom;
}
