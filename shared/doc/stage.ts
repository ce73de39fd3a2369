import type * as Y from "yjs";
import type { RoomId, RoundId } from "../ids.ts";
import { type Calls, openCalls } from "./calls.ts";
import { type Live, live } from "./live.ts";
import { openPublished, type Published } from "./published.ts";

/**
 * What everybody looks at now. `open`: people can write. `endsAt`: epoch ms on the server's clock; absent without a timer.
 * Before the first round `round` is absent; a stopped round stays on the stage, read only.
 */
export type Scene = Readonly<{
  round?: RoundId;
  open: boolean;
  endsAt?: number;
}>;

/** The document that moderators write and all read. */
export type Stage = Calls &
  Published &
  Readonly<{
    scene: Live<Scene>;
    /** Rooms that are read only, whatever round is open. */
    closedRooms: Live<ReadonlySet<RoomId>>;
    /** Lets the rooms write in this round, and in no other. */
    startRound(round: RoundId, endsAt: number | undefined): void;
    stopRound(): void;
    /** Sets or takes away the end of the running round. */
    setEnd(endsAt: number | undefined): void;
    closeRoom(room: RoomId): void;
    openRoom(room: RoomId): void;
  }>;

export function openStage(doc: Y.Doc): Stage {
  const map = doc.getMap<unknown>("stage");
  const scene = live(map, () => readScene(map.get("scene")));
  const closed = doc.getMap<unknown>("closedRooms"); // apart from the scene: two people may close two rooms at once
  const set = (next: Scene): void => void map.set("scene", next); // one value: round, open and end never part
  return {
    ...openCalls(doc),
    ...openPublished(doc),
    scene,
    closedRooms: live(closed, () => new Set([...closed.keys()] as RoomId[])),
    startRound: (round, endsAt) => set(sceneOf(round, true, endsAt)),
    stopRound: () => set(sceneOf(scene.current().round, false, undefined)),
    setEnd: (endsAt) => set(sceneOf(scene.current().round, scene.current().open, endsAt)),
    closeRoom: (room) => void closed.set(room, true),
    openRoom: (room) => closed.delete(room),
  };
}

/** What is on stage, read once without following it. */
export function sceneIn(doc: Y.Doc): Scene {
  return readScene(doc.getMap<unknown>("stage").get("scene"));
}

function sceneOf(round: RoundId | undefined, open: boolean, endsAt: number | undefined): Scene {
  return {
    ...(round !== undefined && { round }),
    open,
    ...(endsAt !== undefined && { endsAt }),
  };
}

function readScene(stored: unknown): Scene {
  if (typeof stored !== "object" || stored === null) return { open: false };
  const { round, open, endsAt } = stored as Partial<Record<keyof Scene, unknown>>;
  if (typeof round !== "string") return { open: false };
  return sceneOf(
    round as RoundId,
    open === true,
    typeof endsAt === "number" && Number.isFinite(endsAt) ? endsAt : undefined,
  );
}
