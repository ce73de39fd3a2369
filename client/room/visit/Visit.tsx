import { ArrowLeft, Eye } from "lucide-react";
import { useMemo, useState } from "react";
import type { SessionView } from "../../../shared/api.ts";
import { settable } from "../../../shared/doc/live.ts";
import type { Scene } from "../../../shared/doc/stage.ts";
import type { RoundId } from "../../../shared/ids.ts";
import type { Room } from "../../../shared/session.ts";
import { mayWriteAlong } from "../../../shared/staffNotes.ts";
import { useText } from "../../locales/useText.ts";
import { withDrafts } from "../../sync/privateWriting.ts";
import { useEdition } from "../../sync/useEdition.ts";
import { useErased } from "../../sync/useErased.ts";
import { useLive } from "../../sync/useLive.ts";
import { useVisitLink } from "../../sync/useRoomLink.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { ErasedMessage } from "../../ui/ErasedMessage.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { PeopleHere } from "../PeopleHere.tsx";
import desk from "../RoomDesk.module.css";
import { RoomHeader } from "../RoomHeader.tsx";
import { RoundClock } from "../RoundClock.tsx";
import { SavedStatus } from "../SavedStatus.tsx";
import { useConnection } from "../useConnection.ts";
import { usePeople } from "../usePeople.ts";
import { useServerClock } from "../useServerClock.ts";
import styles from "./Visit.module.css";
import { VisitRound } from "./VisitRound.tsx";

type Props = Readonly<{ view: SessionView; room: Room; reload(): Promise<void> }>;

const noScene = settable<Scene>({ open: false });
const notKnown = settable(false);

/** The room as its people see it now, with a clear sign of who one is here. It follows the stage from round to round. */
export function Visit({ view, room, reload }: Props) {
  const { text } = useText();
  const { rounds } = view.template;
  const [chosen, choose] = useState<RoundId | undefined>(rounds[0]?.id);
  const shared = useVisitLink({ kind: "room", session: view.id, room: room.id, round: chosen ?? ("none" as RoundId) });
  const link = useMemo(() => shared && withDrafts(shared, undefined), [shared]);
  const isKnown = useLive(link?.stageIsKnown ?? notKnown);
  const scene = useLive(link?.stage.scene ?? noScene);
  const connection = useConnection(link);
  const people = usePeople(link?.link);
  const aheadMs = useServerClock(link?.link, view.now);
  useEdition(link?.link, view.roomsEdition, reload);
  if (isKnown && scene.round !== undefined && scene.round !== chosen) choose(scene.round);
  const round = rounds.find(({ id }) => id === chosen);
  const words = text.wall.visiting;
  const mayWrite = mayWriteAlong(view.life, room);

  if (useErased(link?.link)) return <ErasedMessage />;
  return (
    <div className={desk.desk}>
      <RoomHeader session={view.title} room={room.name}>
        <RoundClock scene={scene} title={round?.title} aheadMs={aheadMs} rounds={link?.signals.rounds} />
        <SavedStatus connection={connection} />
        {people && <PeopleHere people={people} me={view.me.id} anonymous={view.anonymous} />}
      </RoomHeader>
      <main id="main" tabIndex={-1} className={desk.main}>
        <div className={styles.sign}>
          <Eye aria-hidden="true" size={20} />
          <p>{mayWrite ? words.sign : room.mergedInto === undefined ? words.signClosed : words.signMerged}</p>
          <ButtonLink href={`/s/${view.id}/desk`}>
            <ArrowLeft aria-hidden="true" size={18} />
            {words.back}
          </ButtonLink>
        </div>
        {link && round && connection.state !== "connecting" ? (
          <VisitRound
            key={round.id}
            round={round}
            link={link}
            view={view}
            isBegun={scene.round !== undefined}
            along={mayWrite ? { session: view.id, room: room.id } : undefined}
          />
        ) : (
          <Skeleton label={text.room.status.connecting} />
        )}
      </main>
    </div>
  );
}
