import type { ComponentType } from "react";
import type { BoardKindName } from "../../shared/boards/index.ts";
import type { BoardProps } from "./board.ts";
import { NotesBoard } from "./NotesBoard.tsx";

/** The view of each board kind; a kind without a view does not compile. */
export const boardViews: Readonly<Record<BoardKindName, ComponentType<BoardProps>>> = {
  notes: NotesBoard,
  grade: NotesBoard, // for the reasons; the grades themselves are given above it, see `room/grades`
};
