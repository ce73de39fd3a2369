import { useCallback, useEffect, useState } from "react";
import { api, type CreateSession } from "../../shared/api.ts";
import { asAppError } from "../../shared/errors.ts";
import type { RoomsRead } from "../../shared/rooms.ts";
import { call } from "../api.ts";
import { errorText } from "../locales/errorText.ts";
import { useText } from "../locales/useText.ts";
import { type Draft, forgetDraft, keepDraft, keptDraft, organisersIn, today } from "./draft.ts";
import { type DraftMistakes, draftParts, mistakesIn, partOf, partOfField } from "./draftMistakes.ts";
import { useDraftRooms } from "./useDraftRooms.ts";

/** The form of a new session: what is in it, what is wrong with it, and sending it. */
export type NewSession = Readonly<{
  draft: Draft;
  change(part: Partial<Draft>): void;
  rooms: RoomsRead | undefined;
  mistakes: DraftMistakes;
  /** What went wrong that is about no field. Absent when nothing did. */
  failure: string | undefined;
  busy: boolean;
  /** Makes the session and goes to its page; a mistake takes the focus instead. */
  send(): Promise<void>;
}>;

export function useNewSession(): NewSession {
  const { text } = useText();
  const [draft, setDraft] = useState<Draft>(() => keptDraft(today()));
  const [mistakes, setMistakes] = useState<DraftMistakes>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const rooms = useDraftRooms(draft, text.organiser.make.roomName);
  useEffect(() => keepDraft(draft), [draft]);

  const change = useCallback((part: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...part }));
    setFailure(undefined);
    const changed = new Set(Object.keys(part).map((field) => partOfField[field as keyof Draft]));
    setMistakes((now) =>
      Object.fromEntries(draftParts.flatMap((each) => (changed.has(each) ? [] : [[each, now[each]]]))),
    );
  }, []);

  const show = (found: DraftMistakes): boolean => {
    setMistakes(found);
    const first = draftParts.find((part) => found[part]);
    if (first) document.getElementById(first)?.focus();
    return first !== undefined;
  };

  const send = async (): Promise<void> => {
    if (busy || !rooms || show(mistakesIn(draft, rooms, text))) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const { organiser } = await call(api.createSession, { body: bodyOf(draft, rooms) });
      forgetDraft();
      const { pathname, hash } = new URL(organiser);
      location.assign(pathname + hash);
    } catch (cause) {
      const { sentence, detail } = errorText(text, cause);
      const words = [sentence, detail].filter(Boolean).join(" ");
      const part = partOf(asAppError(cause).path);
      if (part) show({ [part]: words });
      else setFailure(words);
      setBusy(false);
    }
  };
  return { draft, change, rooms, mistakes, failure, busy, send };
}

function bodyOf(draft: Draft, { rooms }: RoomsRead): CreateSession {
  return {
    template: draft.template,
    title: draft.title,
    date: draft.date,
    organisers: [...organisersIn(draft)],
    anonymous: draft.anonymous,
    keepDays: draft.keepDays,
    rooms: rooms.map(({ name, region }) => ({ name, ...(region !== undefined && { region }) })),
  };
}
