import { useEffect, useState } from "react";
import type { Pointers } from "../canvas/Cursors.tsx";
import { useText } from "../locales/useText.ts";
import type { Link } from "../sync/connect.ts";
import { openPointers } from "./pointers.ts";

/** Who points where on the canvas; absent in an anonymous session: somebody's pointer beside a new note would name its author. */
export function usePointers(link: Link, anonymous: boolean): Pointers | undefined {
  const { text } = useText();
  const [pointers, setPointers] = useState<Pointers>();
  useEffect(() => {
    if (anonymous) return;
    const opened = openPointers(link, text.room.people.noName);
    setPointers(opened);
    return () => {
      link.tell({ cursor: undefined }); // gone from the canvas
      opened.close();
      setPointers(undefined);
    };
  }, [link, anonymous, text]);
  return pointers;
}
