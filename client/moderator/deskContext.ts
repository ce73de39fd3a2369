import { createContext, useContext } from "react";
import type { SessionView } from "../../shared/api.ts";
import type { Board } from "../../shared/boards/index.ts";
import type { RoomId } from "../../shared/ids.ts";
import type { Question } from "../../shared/template.ts";
import type { History } from "../boards/history.ts";
import type { DeskLink } from "../sync/deskLink.ts";
import type { Grouping } from "./bench/grouping.ts";
import type { QuestionView } from "./bench/questionView.ts";
import type { ServerClock } from "./serverClock.ts";

/** What every part of the desk works with. */
export type Desk = Readonly<{
  /** Its rooms are those that people can be in. */
  view: SessionView;
  /** Rooms that became part of another one. */
  mergedRooms: SessionView["rooms"];
  link: DeskLink;
  clock: ServerClock;
  grouping: Grouping;
  history: History;
  roomName(room: RoomId): string;
}>;

/** The question that lies on the desk now. `board` tells where its notes can lie. */
export type OpenQuestion = Readonly<{ question: Question; board: Board; view: QuestionView }>;

export const DeskContext = createContext<Desk | undefined>(undefined);
export const QuestionContext = createContext<OpenQuestion | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("There is no desk around this part.");
  return desk;
}

export function useOpenQuestion(): OpenQuestion {
  const open = useContext(QuestionContext);
  if (!open) throw new Error("There is no question around this part.");
  return open;
}
