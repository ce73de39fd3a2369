import { useState } from "react";
import { api } from "../../../shared/api.ts";
import { type AppError, asAppError } from "../../../shared/errors.ts";
import type { RoomId } from "../../../shared/ids.ts";
import { call } from "../../api.ts";
import { useDesk } from "../deskContext.ts";

type Named = Readonly<{ name: string; region?: string }>;

/** Changes which rooms there are. Each resolves to whether it happened; if not, `error` says why. */
export type RoomChanges = Readonly<{
  busy: boolean;
  error: AppError | undefined;
  add(named: Named): Promise<boolean>;
  rename(room: RoomId, named: Named): Promise<boolean>;
  merge(room: RoomId, into: RoomId): Promise<boolean>;
  /** Makes a merged room one of its own again. */
  apart(room: RoomId): Promise<boolean>;
}>;

export function useRoomChanges(): RoomChanges {
  const { view } = useDesk();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const asked = { session: view.id, as: "moderator" } as const;
  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      return true;
    } catch (cause) {
      setError(asAppError(cause));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    add: (body) => run(() => call(api.addRoom, { ...asked, body })),
    rename: (room, body) => run(() => call(api.renameRoom, { ...asked, params: { room }, body })),
    merge: (room, into) => run(() => call(api.mergeRoom, { ...asked, params: { room }, body: { into } })),
    apart: (room) => run(() => call(api.openRoom, { ...asked, params: { room } })),
  };
}
