import { useEffect, useState } from "react";
import type { Look } from "../../shared/doc/calls.ts";
import type { RoundId } from "../../shared/ids.ts";
import { accessTo } from "../../shared/roles.ts";
import type { Room } from "../../shared/session.ts";
import { useText } from "../locales/useText.ts";
import { keepPages } from "../sync/offlinePages.ts";
import { useEdition } from "../sync/useEdition.ts";
import { useErased } from "../sync/useErased.ts";
import { ErasedMessage } from "../ui/ErasedMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import type { Writing } from "./Banner.tsx";
import { ConnectionNotice } from "./ConnectionNotice.tsx";
import { Facilitation } from "./facilitation/Facilitation.tsx";
import { hereIn } from "./facilitation/here.ts";
import { LateNotesPanel } from "./LateNotesPanel.tsx";
import { PeopleHere } from "./PeopleHere.tsx";
import type { Person } from "./person.ts";
import styles from "./RoomDesk.module.css";
import { RoomHeader } from "./RoomHeader.tsx";
import { RoundClock } from "./RoundClock.tsx";
import { RoundView } from "./RoundView.tsx";
import { SavedStatus } from "./SavedStatus.tsx";
import { useConnection } from "./useConnection.ts";
import type { LateNotes } from "./useLateNotes.ts";
import { usePeople } from "./usePeople.ts";
import { useRightsChange } from "./useRightsChange.ts";
import { useRoomNews } from "./useRoomNews.ts";
import { useRound } from "./useRound.ts";
import { useServerClock } from "./useServerClock.ts";
import { DraftPrompt } from "./validation/DraftPrompt.tsx";
import { Waiting } from "./Waiting.tsx";
import { YouMenu } from "./you/YouMenu.tsx";

type Props = Readonly<{
  person: Person;
  room: Room;
  late: LateNotes;
  /** Somebody of the staff gave this person another role or room, or took them out. */
  onRightsChanged(): void;
  onChangeRoom(): void;
}>;

/** Somebody in their room: it follows the stage from waiting through the rounds to the end. */
export function RoomDesk({ person, room, late, onRightsChanged, onChangeRoom }: Props) {
  const { text } = useText();
  const { view } = person;
  const { rounds } = view.template;
  const { link, scene, closedRooms } = useRound(view.id, room.id, view.me.id, view.round ?? firstOf(rounds).id, late);
  const round = rounds.find(({ id }) => id === scene?.round);
  useEffect(() => void keepPages(), []);
  const connection = useConnection(link);
  const people = usePeople(link?.link);
  useRightsChange(link, people, view.me, onRightsChanged);
  useEdition(link?.link, view.roomsEdition, person.reload);
  useRoomNews(view, room);
  const [pointed, showPointed] = useState<Look>();
  const aheadMs = useServerClock(link?.link, view.now);
  if (useErased(link?.link)) return <ErasedMessage />;

  const writingIn = (id: RoundId): Writing => {
    const { session, isOpen } = { session: view.id, isOpen: scene?.open === true };
    const moment = { openRound: isOpen ? id : undefined, closedRooms, isClosed: view.life.isClosed };
    const actor = { session, role: view.me.role, room: room.id };
    const access = accessTo(actor, { kind: "room", session, room: room.id, round: id }, moment);
    return { isOpen, isRoomClosed: closedRooms.has(room.id), mayWrite: access === "write" };
  };

  return (
    <div className={styles.desk}>
      <RoomHeader session={view.title} room={room.name}>
        <RoundClock scene={scene} title={round?.title} aheadMs={aheadMs} rounds={link?.signals.rounds} />
        <SavedStatus connection={connection} />
        {people && <PeopleHere people={people} me={view.me.id} anonymous={view.anonymous} />}
        <YouMenu person={person} mayGo={connection.unsaved.size === 0} onChangeRoom={onChangeRoom} />
      </RoomHeader>
      <main id="main" tabIndex={-1} className={styles.main}>
        <ConnectionNotice state={connection.state} isEmpty={connection.isEmpty} />
        <LateNotesPanel late={late} />
        {link && scene && (
          <Facilitation here={hereIn(room.id, view)} link={link} round={round} aheadMs={aheadMs} onShow={showPointed} />
        )}
        {link && <DraftPrompt here={hereIn(room.id, view)} link={link} template={view.template} />}
        {!link || !scene ? (
          <Skeleton label={text.room.status.connecting} />
        ) : round ? (
          <RoundView
            key={round.id}
            round={round}
            link={link}
            writing={writingIn(round.id)}
            aheadMs={aheadMs}
            unsaved={connection.unsaved}
            room={room.id}
            view={view}
            pointed={pointed?.round === round.id ? pointed : undefined}
            onLeave={() => showPointed(undefined)}
          />
        ) : (
          <Waiting person={person} />
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
