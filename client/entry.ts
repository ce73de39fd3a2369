import { useCallback, useEffect, useRef, useState } from "react";
import * as z from "zod/mini";
import { api, SessionView } from "../shared/api.ts";
import { type AppError, asAppError } from "../shared/errors.ts";
import type { SessionId } from "../shared/ids.ts";
import type { Door } from "../shared/roles.ts";
import { keepAdmitted } from "./admitted.ts";
import { comingIn } from "./ahead.ts";
import { call } from "./api.ts";
import { forgetSeen, lastSeen, rememberSeen } from "./lastSeen.ts";
import { keepLinkKey, onLinkKey, takeLinkKey } from "./linkKey.ts";

/** How far somebody is in coming in. `reload` asks for the session again, and again from the start after a failure. */
export type Entry = Readonly<{ reload(): Promise<void> }> &
  Readonly<
    | { status: "loading" }
    | { status: "in"; view: SessionView; setView(view: SessionView): void }
    | { status: "refused" }
    /** Was in, and is no longer: taken out, or left in another window. */
    | { status: "out" }
    | { status: "failed"; error: AppError }
  >;

type Arrival =
  | Readonly<{ status: "loading" | "refused" | "out" }>
  | Readonly<{ status: "in"; view: SessionView }>
  | Readonly<{ status: "failed"; error: AppError }>;

/** Lets somebody in: by the secret of the link they came with, or else by the cookie that they got for it before. */
export function useEntry(session: SessionId, as: Door): Entry {
  const [arrival, setArrival] = useState<Arrival>({ status: "loading" });
  const latest = useRef(0);
  const changes = useRef(0);
  const isIn = useRef(false);

  const load = useCallback(async () => {
    latest.current += 1;
    const attempt = latest.current;
    let before = changes.current;
    let next = await arrive(session, as, isIn.current);
    while (before !== changes.current && attempt === latest.current) {
      before = changes.current; // this page changed something meanwhile, which the answer would undo
      next = await arrive(session, as, isIn.current);
    }
    if (attempt !== latest.current) return; // an older answer must not undo a newer one
    if (next.status !== "failed") isIn.current = next.status === "in";
    setArrival((now) => {
      if (now.status !== "in") return next;
      return next.status === "refused" ? { status: "out" } : next.status === "failed" ? now : next; // who is in stays in
    });
  }, [session, as]);

  useEffect(() => {
    isIn.current = false;
    setArrival({ status: "loading" });
    void load();
    return onLinkKey(() => void load());
  }, [load]);

  const view = arrival.status === "in" ? arrival.view : undefined;
  const clock = useRef({ now: 0, aheadMs: 0 }); // how much the server's was ahead when it told `now`
  useEffect(() => {
    if (!view || as !== "participant") return;
    if (clock.current.now !== view.now) clock.current = { now: view.now, aheadMs: view.now - Date.now() };
    rememberSeen(session, "view", { view, aheadMs: clock.current.aheadMs });
  }, [session, as, view]);

  const reload = useCallback(async () => {
    setArrival((now) => (now.status === "in" ? now : { status: "loading" }));
    await load();
  }, [load]);
  const setView = useCallback((view: SessionView) => {
    changes.current += 1;
    setArrival({ status: "in", view });
  }, []);
  return arrival.status === "in" ? { ...arrival, reload, setView } : { ...arrival, reload };
}

async function arrive(session: SessionId, as: Door, isIn: boolean): Promise<Arrival> {
  try {
    const key = takeLinkKey();
    const isSame = isIn && key === undefined;
    return { status: "in", view: await (isSame ? call(api.getSession, { session, as }) : enterOnce(session, as, key)) };
  } catch (cause) {
    const error = asAppError(cause);
    const refused = error.code === "forbidden" || error.code === "not_found" || error.code === "invalid";
    if (refused && as === "participant") forgetSeen(session);
    const known = error.code === "unavailable" && as === "participant" ? viewBefore(session) : undefined;
    if (known) return { status: "in", view: known };
    return refused ? { status: "refused" } : { status: "failed", error };
  }
}

const Before = z.object({ view: SessionView, aheadMs: z.number() });

/** The session as this tab last saw it, with the server's clock as it must be by now; absent when it never did. */
function viewBefore(session: SessionId): SessionView | undefined {
  const read = z.safeParse(Before, lastSeen(session, "view")); // an older version of the page may have written it
  return read.success ? { ...read.data.view, now: Date.now() + read.data.aheadMs } : undefined;
}

/** One way in at a time, also when several parts of the page ask for it. */
const entering = new Map<string, Promise<SessionView>>();

function enterOnce(session: SessionId, as: Door, key: string | undefined): Promise<SessionView> {
  const who = `${session} ${as}`;
  const underWay = key === undefined ? entering.get(who) : undefined;
  if (underWay) return underWay;
  const way = enter(session, as, key).finally(() => {
    if (entering.get(who) === way) entering.delete(who);
  });
  entering.set(who, way);
  return way;
}

async function enter(session: SessionId, as: Door, key: string | undefined): Promise<SessionView> {
  try {
    const { view, admitted } = await call(api.enter, { session, body: comingIn(as, key) });
    keepAdmitted(session, admitted);
    return view;
  } catch (error) {
    const { code } = asAppError(error);
    if (key !== undefined && (code === "unavailable" || code === "internal" || code === "too_many")) keepLinkKey(key);
    throw error;
  }
}
