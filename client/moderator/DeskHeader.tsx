import { FileText, Presentation } from "lucide-react";
import { useState } from "react";
import type { RoomId } from "../../shared/ids.ts";
import { useText } from "../locales/useText.ts";
import { StaffName } from "../StaffName.tsx";
import type { Link } from "../sync/connect.ts";
import { useLinkState } from "../sync/useLinkState.ts";
import { useLive } from "../sync/useLive.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Status } from "../ui/Status.tsx";
import { useDesk } from "./deskContext.ts";
import styles from "./OpenDesk.module.css";
import { peopleIn } from "./rooms/roomRows.ts";

/** Whether everything is saved, and the way to the report. */
export function DeskActions() {
  const { text } = useText();
  const { view, link } = useDesk();
  const states = [useSaving(link.link), useSaving(link.stageLink)];
  const state = states.find((each) => each !== "saved") ?? "saved";
  const words = text.moderator.saving;
  return (
    <>
      <span role="status">
        {state === "offline" && <Status tone="warn">{words.offline}</Status>}
        {state === "connecting" && <Status tone="busy">{text.common.connecting}</Status>}
        {state === "saving" && <Status tone="busy">{text.common.saving}</Status>}
        {state === "saved" && <Status tone="good">{words.all}</Status>}
      </span>
      <ButtonLink href={`/s/${view.id}/plenary`}>
        <Presentation aria-hidden="true" size={18} />
        <span className={styles.plenary}>{text.plenary.open}</span>
      </ButtonLink>
      <ButtonLink href={`/s/${view.id}/report`}>
        <FileText aria-hidden="true" size={18} />
        {text.moderator.toReport}
      </ButtonLink>
    </>
  );
}

function useSaving({ state, savings }: Link): "connecting" | "offline" | "saving" | "saved" {
  const now = useLinkState(state);
  const { edits, saved } = useLive(savings);
  if (now === "connecting") return "connecting";
  if (now !== "live") return "offline";
  return saved < edits ? "saving" : "saved";
}

/** By which name the others at the desk know this moderator. Nobody has one in a session without names. */
export function OwnName() {
  const { view } = useDesk();
  const [name, setName] = useState(view.me.name);
  return !view.anonymous && <StaffName session={view.id} name={name} onNamed={setName} />;
}

/** How many people are here, in how many rooms, and who else sits at the desk. */
export function DeskCounts() {
  const { text } = useText();
  const { view, link } = useDesk();
  const roster = useLive(link.link.roster);
  const rooms = view.rooms.map((room) => peopleIn(room, roster));
  const people = rooms.reduce((sum, n) => sum + n, 0);
  const others = (roster?.people?.length ?? 1) - 1;
  return (
    <p className={styles.counts}>
      {text.moderator.present(people, rooms.filter((n) => n > 0).length, rooms.length)}
      {others > 0 && ` · ${text.moderator.others(others)}`}
    </p>
  );
}

/** Says of which rooms something is missing, because the server cannot read it. */
export function Unreadable() {
  const { text } = useText();
  const { link, roomName } = useDesk();
  const roster = useLive(link.link.roster);
  const names = Object.entries(roster?.rooms ?? {}).flatMap(([id, { unreadable }]) =>
    unreadable ? [roomName(id as RoomId)] : [],
  );
  if (names.length === 0) return null;
  return (
    <p className={styles.trouble} role="status">
      {text.moderator.unreadable(names)}
    </p>
  );
}

/** Says calmly that the connection is gone, and that nothing gets lost by that. */
export function Offline() {
  const { text } = useText();
  const { link } = useDesk();
  const state = useLinkState(link.link.state);
  if (state !== "offline") return null;
  return (
    <p className={styles.trouble} role="status">
      {text.moderator.offline}
    </p>
  );
}
