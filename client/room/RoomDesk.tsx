import type { Room } from "../../shared/session.ts";
import { useText } from "../locales/useText.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ConnectionNotice } from "./ConnectionNotice.tsx";
import { LateNotesPanel } from "./LateNotesPanel.tsx";
import { PeopleHere } from "./PeopleHere.tsx";
import type { Person } from "./person.ts";
import styles from "./RoomDesk.module.css";
import { RoomHeader } from "./RoomHeader.tsx";
import { RoundClock } from "./RoundClock.tsx";
import { RoundView } from "./RoundView.tsx";
import { SavedStatus } from "./SavedStatus.tsx";
import { useConnection } from "./useConnection.ts";
import { usePeople } from "./usePeople.ts";
import { useRound } from "./useRound.ts";
import { useServerClock } from "./useServerClock.ts";
import { Waiting } from "./Waiting.tsx";
import { YouMenu } from "./YouMenu.tsx";

type Props = Readonly<{ person: Person; room: Room; onChangeRoom(): void }>;

/** Somebody in their room: it follows the stage from waiting through the rounds to the end. */
export function RoomDesk({ person, room, onChangeRoom }: Props) {
  const { text } = useText();
  const { view } = person;
  const { rounds } = view.template;
  const { link, scene, late } = useRound(view.id, room.id, view.me.id, firstOf(rounds).id);
  const round = rounds.find(({ id }) => id === scene?.round);
  const connection = useConnection(link);
  const people = usePeople(link?.link);
  const aheadMs = useServerClock(link?.link, view.now);

  return (
    <div className={styles.desk}>
      <RoomHeader session={view.title} room={room.name}>
        <RoundClock scene={scene} title={round?.title} aheadMs={aheadMs} />
        <SavedStatus connection={connection} />
        {people && <PeopleHere people={people} me={view.me.id} anonymous={view.anonymous} />}
        <YouMenu person={person} mayGo={connection.unsaved.size === 0} onChangeRoom={onChangeRoom} />
      </RoomHeader>
      <main id="main" tabIndex={-1} className={styles.main}>
        <ConnectionNotice state={connection.state} />
        <LateNotesPanel late={late} />
        {!link || !scene ? (
          <Skeleton label={text.room.status.connecting} />
        ) : round ? (
          <RoundView
            key={round.id}
            round={round}
            link={link}
            isOpen={scene.open}
            aheadMs={aheadMs}
            unsaved={connection.unsaved}
            language={view.template.language}
            anonymous={view.anonymous}
          />
        ) : (
          <Waiting anonymous={view.anonymous} />
        )}
      </main>
    </div>
  );
}

function firstOf<T>(things: readonly T[]): T {
  const [first] = things;
  if (first === undefined) throw new Error("A template without rounds."); // its schema does not allow it
  return first;
}
