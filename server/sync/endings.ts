import type { SessionId } from "../../shared/ids.ts";

/**
 * Which sessions ended since the server started. It is known here the moment it is decided: what was read from the store a
 * moment ago may still say otherwise.
 */
export function openEndings() {
  const closed = new Set<SessionId>();
  const erased = new Set<SessionId>();
  return {
    close: (id: SessionId): void => void closed.add(id),
    erase: (id: SessionId): void => void erased.add(id),
    /** It was not erased after all. */
    keep: (id: SessionId): void => void erased.delete(id),
    isClosed: (id: SessionId): boolean => closed.has(id),
    isErased: (id: SessionId): boolean => erased.has(id),
  };
}

export type Endings = ReturnType<typeof openEndings>;
