import type { SessionView } from "../../../shared/api.ts";
import type { RoomId, SessionId } from "../../../shared/ids.ts";
import type { Language } from "../../locales/language.ts";

/** Where somebody is, and what they may do there. `language`: that of the questions. */
export type Here = Readonly<{
  session: SessionId;
  room: RoomId;
  /** A facilitator of this room. */
  leads: boolean;
  /** Nothing is asked or answered in a session that is over. */
  isOver: boolean;
  language: Language;
}>;

export function hereIn(room: RoomId, { id, me, life, template }: SessionView): Here {
  return {
    session: id,
    room,
    leads: me.role === "facilitator",
    isOver: life.isClosed,
    language: template.language,
  };
}
