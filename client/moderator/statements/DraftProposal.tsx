import { useMemo } from "react";
import { draftStatement } from "../../../shared/synthesis/draft.ts";
import { namesIn } from "../../../shared/synthesis/naming.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import type { NumberedCluster } from "../bench/questionView.ts";
import { useDesk } from "../deskContext.ts";
import styles from "./StatementPlace.module.css";
import type { Writing } from "./writing.ts";

type Props = Readonly<{ numbered: NumberedCluster; writing: Writing | undefined }>;

/** A sentence to begin with, from the note that has most in common with the others. It gets in only when somebody presses. */
export function DraftProposal({ numbered: { support }, writing }: Props) {
  const { text } = useText();
  const { view, roomName } = useDesk();
  const draft = useMemo(() => draftStatement(support.notes), [support.notes]);
  const words = text.statements.draft;
  if (!draft) return null;
  const known = {
    rooms: view.rooms.map(({ name }) => name),
    regions: view.rooms.flatMap(({ region }) => region ?? []),
  };
  const room = support.notes.find(({ ref }) => ref === draft.note)?.room;
  return (
    <section className={styles.part} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.draft} dir="auto">
        {draft.text}
      </p>
      <p className={styles.quiet}>
        {room && words.from(roomName(room))}
        {namesIn(draft.text, known).length > 0 && ` ${words.names}`}
      </p>
      <div className={styles.buttons}>
        <Button disabled={!writing} onClick={() => writing?.takeSentence(draft.text)}>
          {words.take}
        </Button>
      </div>
    </section>
  );
}
