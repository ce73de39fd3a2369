import { useEffect, useMemo, useState } from "react";
import { mapped, settable } from "../../shared/doc/live.ts";
import type { Scene } from "../../shared/doc/stage.ts";
import type { NoteId, PersonId, QuestionId, RoomId, RoundId, SessionId } from "../../shared/ids.ts";
import { lastSeen, rememberSeen } from "../lastSeen.ts";
import type { LinkState } from "../sync/connect.ts";
import { type OwnRoomLink, withDrafts } from "../sync/privateWriting.ts";
import { useLinkState } from "../sync/useLinkState.ts";
import { useLive } from "../sync/useLive.ts";
import { useRoomLink } from "../sync/useRoomLink.ts";
import { type LateNotes, useLateNotes } from "./useLateNotes.ts";

const noRooms = settable<ReadonlySet<RoomId>>(new Set());
const noScene = settable<Scene>({ open: false });
const connecting = settable<LinkState>("connecting");
const notKnown = settable(false);
const noQuestions = settable<ReadonlyMap<QuestionId, boolean>>(new Map());
const allSaved = settable<ReadonlySet<NoteId>>(new Set());

/** `link` is the connection of the round on stage; absent while it is being made. `scene` is absent until the server told it. */
export type RoundNow = Readonly<{
  link: OwnRoomLink | undefined;
  scene: Scene | undefined;
  closedRooms: ReadonlySet<RoomId>;
}>;

/**
 * Follows the stage: when a moderator goes to another round, so does this room.
 *
 * @param late   keeps the words that the server refuses.
 * @param first  the round that was on stage on the way in; before anything began the first one, on whose document the stage rides.
 */
export function useRound(
  session: SessionId,
  room: RoomId,
  person: PersonId,
  first: RoundId,
  late: LateNotes,
): RoundNow {
  const [before] = useState(() => lastSeen(session, "scene") as Scene | undefined); // our own tab wrote it
  const [round, setRound] = useState(before?.round ?? first);
  const [scene, setScene] = useState<Scene>();
  const place = { session, room, round };
  const shared = useRoomLink({ kind: "room", ...place }, person);
  const isPrivate = useLive(shared?.room.privately ?? noQuestions).size > 0; // also when that is over: something may still be on its way
  const drafts = useRoomLink(isPrivate ? { kind: "drafts", ...place, person } : undefined, person);
  const link = useMemo(() => shared && withDrafts(shared, drafts), [shared, drafts]);
  useLateNotes(shared, late); // of the round that we leave, too
  useLateNotes(drafts, late);
  const told = useLive(link?.stage.scene ?? noScene);
  const isKnown = useLive(link?.stageIsKnown ?? notKnown);
  const closedRooms = useLive(link?.stage.closedRooms ?? noRooms);

  // A new connection begins with an empty stage; a stage never goes back to before the first round.
  if (isKnown && told !== scene && (told.round !== undefined || scene === undefined)) setScene(told);
  useEffect(() => {
    if (scene) rememberSeen(session, "scene", scene);
  }, [session, scene]);
  const isOffline = useLinkState(link?.link.state ?? connecting) === "offline";
  const seen = scene ?? (isOffline ? before : undefined); // reloaded without a connection: as it was
  const wanted = (scene ?? before)?.round ?? first;
  // What was just typed is first brought to safety, in the round where it was typed.
  const unsaved = wanted === round ? allSaved : (link?.unsaved ?? allSaved); // who stays is not told of it with each letter
  const isSaved = useLive(mapped(unsaved, ({ size }) => size === 0));
  if (wanted !== round && isSaved) setRound(wanted);

  return { link: wanted === round ? link : undefined, scene: seen, closedRooms };
}
