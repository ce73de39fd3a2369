import { type SubmitEvent, useId, useState } from "react";
import { limits } from "../../../shared/limits.ts";
import { questionsOfRound, type Round } from "../../../shared/template.ts";
import { clock } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import styles from "./Check.module.css";
import type { Here } from "./here.ts";
import { useStatements } from "./useStatements.ts";
import type { Telling } from "./useTelling.ts";

type Props = Readonly<{ here: Here; round: Round; link: RoomLink; telling: Telling; onClose(): void }>;

/** Before the room leaves: what it wrote, what moderators made of it, and whether that says what was said. */
export default function CheckDialog({ here, round, link, telling, onClose }: Props) {
  const { text, language } = useText();
  const form = useId();
  const notes = useLive(link.room.notes);
  const stamped = useLive(link.signals.rounds).get(round.id)?.check;
  const statements = useStatements(here);
  const [changing, setChanging] = useState(stamped?.verdict === "change");
  const [said, setSaid] = useState(stamped?.words ?? "");
  const [missing, setMissing] = useState(false);
  const words = text.facilitation.check;

  const accurate = async (): Promise<void> => {
    if (await telling.check(round.id, "accurate", "")) onClose();
  };
  const change = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (said.trim() === "") return setMissing(true);
    if (await telling.check(round.id, "change", said.trim())) onClose();
  };
  return (
    <Dialog
      wide
      title={words.title}
      onClose={onClose}
      actions={
        changing ? (
          <>
            <Button onClick={() => setChanging(false)}>{text.common.cancel}</Button>
            <Button look="primary" type="submit" form={form} busy={telling.busy}>
              {words.save}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => setChanging(true)}>{words.change}</Button>
            <Button look="primary" busy={telling.busy} onClick={() => void accurate()}>
              {words.accurate}
            </Button>
          </>
        )
      }
    >
      <p>{words.body}</p>
      {stamped && <p className={styles.stamp}>{words.stamp(stamped.verdict, clock(language, stamped.at))}</p>}
      <div className={styles.questions} lang={here.language}>
        {questionsOfRound(round).map(({ id, heading }) => {
          const own = notes.filter((note) => note.spot.question === id && note.text.trim() !== "");
          const theirs = statements.filter((one) => one.question === id);
          return (
            <section key={id}>
              <h3>{heading}</h3>
              {own.length === 0 && <p className={styles.quiet}>{words.none}</p>}
              <ul>
                {own.map((note) => (
                  <li key={note.id}>{note.text}</li>
                ))}
              </ul>
              {theirs.length > 0 && (
                <div className={styles.statements}>
                  <h4>{words.statements}</h4>
                  {theirs.map(({ statement }) => (
                    <p key={statement}>{statement}</p>
                  ))}
                </div>
              )}
            </section>
          );
        })}
      </div>
      {changing && (
        <form id={form} onSubmit={(event) => void change(event)} noValidate>
          <TextArea
            label={words.words}
            error={missing && said.trim() === "" ? words.wordsMissing : undefined}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
            maxLength={limits.checkLength}
            rows={3}
            autoFocus
          />
        </form>
      )}
    </Dialog>
  );
}
