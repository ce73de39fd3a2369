import { nanoid } from "nanoid";
import { useMemo, useState } from "react";
import type { SessionView } from "../../shared/api.ts";
import { standingRooms } from "../../shared/roomChanges.ts";
import { findQuestion } from "../../shared/template.ts";
import { openHistory } from "../boards/history.ts";
import { useHistoryKeys } from "../boards/useHistoryKeys.ts";
import { useText } from "../locales/useText.ts";
import type { DeskLink } from "../sync/deskLink.ts";
import { useErased } from "../sync/useErased.ts";
import { useLive } from "../sync/useLive.ts";
import { ClosedMessage } from "../ui/ClosedMessage.tsx";
import { ErasedMessage } from "../ui/ErasedMessage.tsx";
import { Page } from "../ui/Page.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { openGrouping } from "./bench/grouping.ts";
import { QuestionDesk } from "./bench/QuestionDesk.tsx";
import { Calls } from "./Calls.tsx";
import { DeskActions, DeskCounts, Offline, OwnName, Unreadable } from "./DeskHeader.tsx";
import { DeskTabs, useDeskTab } from "./DeskTabs.tsx";
import { type Desk, DeskContext } from "./deskContext.ts";
import styles from "./OpenDesk.module.css";
import { RoundBar } from "./RoundBar.tsx";
import { RoomWall } from "./rooms/RoomWall.tsx";
import { openServerClock } from "./serverClock.ts";

type Props = Readonly<{ view: SessionView; link: DeskLink }>;

/** The desk of a session, with its connection. */
export function OpenDesk({ view, link }: Props) {
  const { text } = useText();
  const [firstNow] = useState(view.now);
  const clock = useMemo(() => openServerClock(link.link.roster, firstNow), [link, firstNow]);
  const state = useLive(link.link.state);
  const work = useMemo(() => {
    const history = openHistory(); // stays when rooms get other names
    return { history, grouping: openGrouping(link.synthesis, history, () => nanoid()) };
  }, [link]);
  const desk = useMemo((): Desk => {
    const names = new Map(view.rooms.map((room) => [room.id, room.name]));
    return {
      ...work,
      view: { ...view, rooms: standingRooms(view.rooms) },
      mergedRooms: view.rooms.filter(({ mergedInto }) => mergedInto !== undefined),
      link,
      clock,
      roomName: (room) => names.get(room) ?? text.moderator.rooms.unknown,
    };
  }, [view, link, clock, text, work]);
  useHistoryKeys(desk.history);
  const tab = useDeskTab();
  const question = findQuestion(view.template, tab)?.question;

  if (useErased(link.link)) return <ErasedMessage />;
  if (state === "closed") return <ClosedMessage />;
  return (
    <DeskContext value={desk}>
      <Page width="full" actions={<DeskActions />}>
        <div className={styles.desk}>
          <div className={styles.head}>
            <PageHeading title={view.title} />
            <DeskCounts />
            <OwnName />
            <Calls />
          </div>
          <Offline />
          <Unreadable />
          <RoundBar />
          <DeskTabs />
          {!question ? (
            <RoomWall />
          ) : state === "connecting" ? (
            <Skeleton label={text.common.connecting} />
          ) : (
            <QuestionDesk key={question.id} question={question} />
          )}
        </div>
      </Page>
    </DeskContext>
  );
}
