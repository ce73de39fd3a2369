import { useCallback, useState } from "react";
import { api } from "../../shared/api.ts";
import type { Voices } from "../../shared/voices.ts";
import { call } from "../api.ts";
import { useAskedAgain } from "../sync/useAskedAgain.ts";
import { useDesk } from "./deskContext.ts";

const everyMs = 10_000;

/** Counts by role, asked again while somebody looks. Absent until the server told, and where the template names no roles. */
export function useVoices(): Voices | undefined {
  const { view } = useDesk();
  const [voices, setVoices] = useState<Voices>();
  const ask = useCallback(() => call(api.listVoices, { session: view.id, as: "moderator" }), [view.id]);
  useAskedAgain(view.template.roles && ask, everyMs, (told) => {
    if (told) setVoices(told);
  });
  return voices;
}
