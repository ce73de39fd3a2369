import { useEffect, useState } from "react";
import { api } from "../../shared/api.ts";
import type { Voices } from "../../shared/voices.ts";
import { call } from "../api.ts";
import { useDesk } from "./deskContext.ts";

const everyMs = 10_000;

/** Counts by role, asked again while somebody looks. Absent until the server told, and where the template names no roles. */
export function useVoices(): Voices | undefined {
  const { view } = useDesk();
  const [voices, setVoices] = useState<Voices>();
  const hasRoles = view.template.roles !== undefined;
  useEffect(() => {
    if (!hasRoles) return;
    let isHere = true;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== "visible") return;
      const told = await call(api.listVoices, { session: view.id, as: "moderator" }).catch(() => undefined);
      if (told && isHere) setVoices(told);
    };
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [view.id, hasRoles]);
  return voices;
}
