import { useEffect, useMemo, useState } from "react";
import { limits } from "../../shared/limits.ts";
import { countedRooms, type RoomsRead, readRoomLines } from "../../shared/rooms.ts";
import type { Draft } from "./draft.ts";
import { readRoomFile } from "./roomFile.ts";

const none: RoomsRead = { rooms: [], mistakes: [] };

/** The number in the field; absent when it is none that a session can have. */
export function countIn({ count }: Draft): number | undefined {
  const n = Number(count);
  return /^\s*\d+\s*$/.test(count) && n >= 1 && n <= limits.rooms ? n : undefined;
}

/** The rooms as the draft has them now, read again at each change. `undefined` while a file is being read. */
export function useDraftRooms(draft: Draft, nameOf: (n: number) => string): RoomsRead | undefined {
  const { way, list, fileText } = draft;
  const count = countIn(draft);
  const [file, setFile] = useState<RoomsRead>();
  useEffect(() => {
    if (way !== "file") return;
    let current = true;
    setFile(undefined);
    const show = (read: RoomsRead): void => {
      if (current) setFile(read);
    };
    if (fileText === "") show(none);
    else
      readRoomFile(fileText).then(show, () =>
        show({ rooms: [], mistakes: [{ kind: "unreadable", line: 1, words: "" }] }),
      );
    return () => {
      current = false;
    };
  }, [way, fileText]);
  const written = useMemo(() => {
    if (way === "list") return readRoomLines(list);
    return count === undefined ? none : countedRooms(count, nameOf);
  }, [way, list, count, nameOf]);
  return way === "file" ? file : written;
}
