import { useEffect, useState } from "react";
import { asLexicon } from "../../../shared/doc/words.ts";
import type { NoteRef } from "../../../shared/ids.ts";
import type { Match } from "../../../shared/suggest/nearest.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useDesk, useOpenQuestion } from "../deskContext.ts";
import { NoteSaid } from "./NoteSaid.tsx";
import { Reasons } from "./Reasons.tsx";
import styles from "./Suggestions.module.css";
import { type Sought, useSuggestions } from "./suggestionsContext.ts";
import { useTaking } from "./useTaking.ts";

type Props = Readonly<{ sought: Sought; onClose(): void }>;

const mostMatches = 20;

/** What is most like a group or like some notes, and a way to put it with them. */
export function Matches({ sought, onClose }: Props) {
  const { text } = useText();
  const words = text.suggestions.matches;
  const { link } = useDesk();
  const { question, view } = useOpenQuestion();
  const { suggester, told } = useSuggestions();
  const taught = asLexicon(useLive(link.words.lines));
  const taking = useTaking();
  const [matches, setMatches] = useState<readonly Match[]>();
  const [chosen, choose] = useState<ReadonlySet<NoteRef>>(new Set());
  const cluster = "cluster" in sought ? sought.cluster : undefined;
  const group = view.clusters.find((each) => each.cluster.id === cluster);
  const [given] = useState(() =>
    "cluster" in sought ? (group?.support.notes ?? []).map(({ ref }) => ref) : sought.notes,
  );
  const notes = new Map(link.notes.current().map((note) => [note.ref, note]));
  useEffect(() => {
    if (!suggester || told.length === 0) return;
    let isOver = false;
    void suggester.nearest(told, { question: question.id, words: taught, given, most: mostMatches }).then((found) => {
      if (!isOver) setMatches((before) => before ?? found); // what somebody reads stays as it is
    });
    return () => {
      isOver = true;
    };
  }, [suggester, told, question, taught, given]);

  const loose = new Set(view.loose.map(({ ref }) => ref));
  const shown = (matches ?? []).flatMap(({ id, reasons }) => {
    const note = notes.get(id as NoteRef);
    const isThere = note && (cluster === undefined || loose.has(note.ref));
    return isThere ? [{ note, reasons }] : [];
  });
  const groupOf = (ref: NoteRef): string | undefined => {
    const found = view.clusters.find(({ support }) => support.notes.some((note) => note.ref === ref));
    return found && words.inGroup(text.moderator.groups.name(found.number, found.cluster.name));
  };
  const take = (): void => {
    taking([
      cluster === undefined ? { refs: [...given, ...chosen], name: "" } : { refs: [...chosen], name: "", cluster },
    ]);
    onClose();
  };
  const title = group
    ? words.ofGroup(text.moderator.groups.name(group.number, group.cluster.name))
    : words.ofNotes(given.map((ref) => notes.get(ref)?.text ?? "").join(" · "));
  return (
    <Dialog
      title={title}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="primary" disabled={chosen.size === 0} onClick={take}>
            {cluster === undefined ? words.together(chosen.size) : words.putIn(chosen.size)}
          </Button>
        </>
      }
    >
      {!matches && <Skeleton label={text.suggestions.busy} />}
      {matches && shown.length === 0 && <EmptyState>{words.none}</EmptyState>}
      {shown.length > 0 && <p className={styles.intro}>{words.intro}</p>}
      <ul className={styles.notes}>
        {shown.map(({ note, reasons }) => (
          <li key={note.ref}>
            <label className={styles.note}>
              <input
                type="checkbox"
                checked={chosen.has(note.ref)}
                aria-label={words.choose(note.text)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.target.checked) next.add(note.ref);
                  else next.delete(note.ref);
                  choose(next);
                }}
              />
              <span>
                <NoteSaid note={note} reasons={reasons} where={groupOf(note.ref)} />
                <Reasons reasons={reasons} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
