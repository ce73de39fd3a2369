import { useEffect, useEffectEvent } from "react";
import type { Note } from "../../shared/doc/room.ts";
import type { NoteId } from "../../shared/ids.ts";
import type { Question } from "../../shared/template.ts";
import { useText } from "../locales/useText.ts";
import type { RoomLink } from "../sync/roomLink.ts";
import { announce } from "../ui/announce.tsx";

/** One sentence at most in this time: a busy room must not talk without end. */
const quietMs = 8_000;

/** Tells screen readers of the notes that others wrote, together and not too often. */
export function useNews(link: RoomLink | undefined, questions: readonly Question[]): void {
  const { text } = useText();
  const sentenceFor = useEffectEvent((news: readonly Note[]) => {
    const parts = questions.flatMap(({ id, heading }) => {
      const count = news.filter((note) => note.spot.question === id).length;
      return count > 0 ? [text.room.note.news(count, heading)] : [];
    });
    return parts.join(". ");
  });

  useEffect(() => {
    if (!link) return;
    const { room } = link;
    const known = new Set<NoteId>();
    const own = new Set<NoteId>();
    let news: readonly Note[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      const sentence = sentenceFor(news.filter(({ id }) => !own.has(id)));
      news = [];
      if (sentence) announce(`${sentence}.`, "news");
    };
    const look = (): void => {
      const fresh = room.notes.current().filter(({ id }) => !known.has(id));
      for (const { id } of fresh) known.add(id);
      if (link.link.state.current() === "connecting" || fresh.length === 0) return; // the first load is no news
      news = [...news, ...fresh];
      timer ??= setTimeout(tell, quietMs);
    };
    const forgetOwn = room.onOwnEdit((ids) => {
      for (const id of ids) own.add(id);
    });
    const stop = room.notes.subscribe(look);
    look();
    return () => {
      clearTimeout(timer);
      forgetOwn();
      stop();
    };
  }, [link]);
}
