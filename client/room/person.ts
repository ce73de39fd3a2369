import { api, type Me, type SessionView } from "../../shared/api.ts";
import type { RoomId } from "../../shared/ids.ts";
import { call } from "../api.ts";
import { forgetSeen } from "../lastSeen.ts";
import { forgetPages } from "../sync/offlinePages.ts";

/** The session as the participant sees it, with what they can change of themselves. */
export type Person = Readonly<{
  view: SessionView;
  /** @throws AppError */
  setName(name: string): Promise<void>;
  /** As what they take part: one of the template's roles, or empty for who would rather not say. @throws AppError */
  setRole(role: string): Promise<void>;
  /** For how many people this device writes. @throws AppError */
  setHeads(heads: number): Promise<void>;
  /**
   * `emptiest`: the room with the fewest people.
   *
   * @throws AppError "conflict" when the room is full.
   */
  enterRoom(room: RoomId | "emptiest"): Promise<void>;
  /** Makes this browser forget who it is. @throws AppError */
  leave(): Promise<void>;
  reload(): Promise<void>;
}>;

export function personOf(view: SessionView, setView: (view: SessionView) => void, reload: () => Promise<void>): Person {
  const asked = { session: view.id, as: "participant" } as const;
  const become = (me: Me): void => setView({ ...view, me });
  return {
    view,
    setName: async (name) => become(await call(api.updateMe, { ...asked, body: { name } })),
    setRole: async (speaksAs) => become(await call(api.updateMe, { ...asked, body: { speaksAs } })),
    setHeads: async (heads) => become(await call(api.updateMe, { ...asked, body: { heads } })),
    enterRoom: async (room) => become(await call(api.updateMe, { ...asked, body: { room } })),
    async leave() {
      await call(api.leave, asked);
      forgetSeen(view.id);
      await forgetPages();
    },
    reload,
  };
}
