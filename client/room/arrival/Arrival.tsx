import { useState } from "react";
import type { SessionView } from "../../../shared/api.ts";
import { useText } from "../../locales/useText.ts";
import { PageSkeleton } from "../../ui/Skeleton.tsx";
import { personOf } from "../person.ts";
import { RoomDesk } from "../RoomDesk.tsx";
import { useKeptWords } from "../useLateNotes.ts";
import { useAskAgain } from "../useRightsChange.ts";
import { ChooseRoom } from "./ChooseRoom.tsx";
import { NameStep } from "./NameStep.tsx";
import { useLinkedRoom } from "./useLinkedRoom.ts";

type Props = Readonly<{ view: SessionView; setView(view: SessionView): void; reload(): Promise<void> }>;

/** The way in, with as few stops as possible: a name where the session wants one, a room where the link names none. */
export function Arrival({ view, setView, reload }: Props) {
  const { text } = useText();
  const person = personOf(view, setView, reload);
  const needsName = !view.anonymous && view.me.name === "";
  const linked = useLinkedRoom(person, !needsName);
  const [choosing, setChoosing] = useState(false);
  const late = useKeptWords();
  const askAgain = useAskAgain(view, reload);
  const room = view.rooms.find(({ id }) => id === view.me.room);

  if (needsName) return <NameStep person={person} />;
  if (linked.status === "entering") return <PageSkeleton label={text.common.loading} />;
  if (!room || choosing)
    return <ChooseRoom person={person} here={room} refused={linked.error} onChosen={() => setChoosing(false)} />;
  return (
    <RoomDesk
      key={room.id}
      person={person}
      room={room}
      late={late}
      onRightsChanged={askAgain}
      onChangeRoom={() => setChoosing(true)}
    />
  );
}
