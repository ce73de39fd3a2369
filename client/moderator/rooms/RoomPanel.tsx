import { Eye } from "lucide-react";
import { useState } from "react";
import { api } from "../../../shared/api.ts";
import { asAppError } from "../../../shared/errors.ts";
import type { RoomId } from "../../../shared/ids.ts";
import type { PersonView } from "../../../shared/people.ts";
import { call } from "../../api.ts";
import { errorText } from "../../locales/errorText.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { announce } from "../../ui/announce.tsx";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { FieldError } from "../../ui/Field.tsx";
import type { Choice } from "../../ui/Menu.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { AnnounceDialog } from "../AnnounceDialog.tsx";
import { useDesk } from "../deskContext.ts";
import { useCalling } from "../useCalling.ts";
import { MergeRoom } from "./MergeRoom.tsx";
import { MovePerson } from "./MovePerson.tsx";
import { PersonLine, useNameOf } from "./PersonLine.tsx";
import { RenameRoom } from "./RenameRoom.tsx";
import { RoomChecks } from "./RoomChecks.tsx";
import styles from "./RoomPanel.module.css";
import { useRoomPeople } from "./useRoomPeople.ts";

type Asking = Readonly<{ what: "move" | "remove"; person: PersonView }>;

/** The people of one room, and what a moderator can do with them and with the room. */
export function RoomPanel({ room, onClose }: Readonly<{ room: RoomId; onClose(): void }>) {
  const { text } = useText();
  const { view, link, roomName } = useDesk();
  const isClosed = useLive(link.stage.closedRooms).has(room);
  const { people, error: notLoaded, reload } = useRoomPeople(room);
  const nameOf = useNameOf();
  const [asking, ask] = useState<Asking>();
  const [changing, changeRoom] = useState<"rename" | "merge" | "tell">();
  const calling = useCalling();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const words = text.moderator.people;
  const asked = { session: view.id, as: "moderator" } as const;

  const act = async (run: () => Promise<unknown>, said: string, conflict?: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await run();
      await reload();
      announce(said);
      ask(undefined);
    } catch (cause) {
      const isConflict = asAppError(cause).code === "conflict";
      setError((isConflict && conflict) || errorText(text, cause).sentence);
    }
    setBusy(false);
  };
  const change = (person: PersonView, body: Readonly<{ role?: PersonView["role"]; room?: RoomId }>, said: string) =>
    act(
      () => call(api.changePerson, { ...asked, params: { person: person.id }, body }),
      said,
      body.room && words.isFull(roomName(body.room)),
    );
  const remove = (person: PersonView) =>
    act(() => call(api.removePerson, { ...asked, params: { person: person.id } }), words.removed(nameOf(person)));
  const setOpen = (isOpen: boolean) =>
    act(
      () => call(isOpen ? api.openRoom : api.closeRoom, { ...asked, params: { room } }),
      isOpen ? words.opened : words.closed,
    );
  const move = (person: PersonView, to: RoomId) =>
    change(person, { room: to }, words.moved(nameOf(person), roomName(to)));

  const choicesFor = (person: PersonView): readonly Choice[] => {
    const leads = person.role === "facilitator";
    const role = leads ? "participant" : "facilitator";
    const said = leads ? words.leadsNoMore(nameOf(person)) : words.leadsNow(nameOf(person));
    return [
      {
        id: "role",
        label: leads ? words.unmakeLead : words.makeLead,
        onChoose: () => void change(person, { role }, said),
      },
      { id: "move", label: words.move, onChoose: () => ask({ what: "move", person }) },
      { id: "remove", label: words.remove, danger: true, onChoose: () => ask({ what: "remove", person }) },
    ];
  };
  const here = people?.filter((person) => person.room === room) ?? [];
  const self = view.rooms.find(({ id }) => id === room);
  if (changing === "tell") return <AnnounceDialog calling={calling} to={new Set([room])} onClose={onClose} />;

  return (
    <Dialog
      title={
        asking
          ? nameOf(asking.person)
          : changing
            ? text.wall[changing === "rename" ? "renameTitle" : "mergeTitle"](roomName(room))
            : roomName(room)
      }
      onClose={onClose}
    >
      <FieldError>{error ?? (notLoaded && errorText(text, notLoaded).sentence)}</FieldError>
      {self && changing === "rename" ? (
        <RenameRoom room={self} onDone={() => changeRoom(undefined)} />
      ) : self && changing === "merge" ? (
        <MergeRoom room={self} onCancel={() => changeRoom(undefined)} onDone={onClose} />
      ) : asking?.what === "move" ? (
        <MovePerson
          from={asking.person.room}
          busy={busy}
          onMove={(to) => void move(asking.person, to)}
          onCancel={() => ask(undefined)}
        />
      ) : asking ? (
        <>
          <p>{words.removeBody}</p>
          <div className={styles.buttons}>
            <Button onClick={() => ask(undefined)}>{text.common.cancel}</Button>
            <Button look="danger" busy={busy} onClick={() => void remove(asking.person)}>
              {words.removeGo}
            </Button>
          </div>
        </>
      ) : !people ? (
        !notLoaded && <Skeleton label={text.common.loading} />
      ) : (
        <>
          {here.length === 0 ? (
            <p>{words.nobody}</p>
          ) : (
            <ul className={styles.people} aria-label={words.list(here.length)}>
              {here.map((person) => (
                <PersonLine key={person.id} person={person} name={nameOf(person)} choices={choicesFor(person)} />
              ))}
            </ul>
          )}
          <ButtonLink href={`/s/${view.id}/visit?room=${room}`}>
            <Eye aria-hidden="true" size={18} />
            {text.wall.visit}
          </ButtonLink>
          <RoomChecks room={room} />
          <div className={styles.room}>
            <p>{isClosed ? words.isClosed : words.isOpen}</p>
            {!view.life.isClosed && (
              <div className={styles.buttons}>
                <Button onClick={() => changeRoom("rename")}>{text.wall.rename}</Button>
                <Button onClick={() => changeRoom("merge")}>{text.wall.merge}</Button>
                <Button onClick={() => changeRoom("tell")}>{text.wall.tellOne}</Button>
                <Button busy={busy} onClick={() => void setOpen(isClosed)}>
                  {isClosed ? words.open : words.close}
                </Button>
              </div>
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}
