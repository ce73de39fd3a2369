import { useState } from "react";
import { api } from "../../shared/api.ts";
import { asAppError } from "../../shared/errors.ts";
import type { QuestionId, RoomId } from "../../shared/ids.ts";
import { call } from "../api.ts";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import { announce as sayAloud } from "../ui/announce.tsx";
import { useToasts } from "../ui/Toasts.tsx";
import { useDesk } from "./deskContext.ts";

/** `rooms` absent: all. `seconds` absent: no countdown. */
export type Said = Readonly<{ words: string; rooms?: RoomId[]; seconds?: number }>;

/** What moderators tell the rooms. Each resolves to whether the server took it; when not, a message said why. */
export type Calling = Readonly<{
  busy: boolean;
  announce(said: Said): Promise<boolean>;
  pointAll(question: QuestionId): Promise<boolean>;
  takeHand(room: RoomId): Promise<boolean>;
  lowerHand(room: RoomId): Promise<boolean>;
}>;

export function useCalling(): Calling {
  const { text } = useText();
  const { view, roomName } = useDesk();
  const showToast = useToasts();
  const [busy, setBusy] = useState(false);
  const words = text.facilitation;
  const asked = { session: view.id, as: "moderator" } as const;
  const tell = async (run: () => Promise<unknown>, said: string): Promise<boolean> => {
    setBusy(true);
    try {
      await run();
      if (said) sayAloud(said);
      return true;
    } catch (error) {
      const isGone = asAppError(error).code === "conflict"; // somebody else was there first: the desk shows it
      if (!isGone) showToast(errorText(text, error).sentence);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    announce: async (body) => {
      const isSent = await tell(() => call(api.announce, { ...asked, body }), "");
      if (isSent) showToast(words.desk.sent);
      return isSent;
    },
    pointAll: async (question) => {
      const isSent = await tell(() => call(api.point, { ...asked, body: { question } }), "");
      if (isSent) showToast(words.look.pointedAll);
      return isSent;
    },
    takeHand: (room) =>
      tell(() => call(api.takeHand, { ...asked, params: { room } }), words.desk.takeOf(roomName(room))),
    lowerHand: (room) =>
      tell(() => call(api.lowerHand, { ...asked, params: { room } }), words.desk.helpedOf(roomName(room))),
  };
}
