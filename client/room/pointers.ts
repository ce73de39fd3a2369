import { settable } from "../../shared/doc/live.ts";
import { limits } from "../../shared/limits.ts";
import type { Pointer, Pointers } from "../canvas/Cursors.tsx";
import type { Link } from "../sync/connect.ts";

/** Follows where the others point, and tells where this one points: often enough to follow by eye, and no more. */
export function openPointers(link: Link, noName: string): Pointers & Readonly<{ close(): void }> {
  const others = settable<readonly Pointer[]>([]);
  const look = (): void => {
    const people = link.roster.current()?.people ?? [];
    const nameOf = (client: number): string => people.find(({ clients }) => clients.includes(client))?.name || noName;
    const pointing = [...link.presence.current()].flatMap(([client, { cursor: at }]): Pointer[] =>
      at ? [{ client, name: nameOf(client), at }] : [],
    );
    if (pointing.length > 0 || others.current().length > 0) others.set(pointing);
  };
  look();
  const forget = [link.presence.subscribe(look), link.roster.subscribe(look)];
  let newest: Pointer["at"] | undefined;
  let next: ReturnType<typeof setTimeout> | undefined;
  return {
    others,
    tell(at) {
      newest = at && { x: Math.round(at.x), y: Math.round(at.y) };
      next ??= setTimeout(() => {
        next = undefined;
        link.tell({ cursor: newest });
      }, limits.cursorMs);
    },
    close() {
      clearTimeout(next);
      for (const stop of forget) stop();
    },
  };
}
