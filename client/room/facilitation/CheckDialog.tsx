import { useState } from "react";
import { limits } from "../../../shared/limits.ts";
import { questionsOfRound, type Round } from "../../../shared/template.ts";
import { clock } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import styles from "./Check.module.css";
import type { Here } from "./here.ts";
import { useStatements } from "./useStatements.ts";
import type { Telling } from "./useTelling.ts";
import { Written } from "./Written.tsx";

type Props = Readonly<{ here: Here; round: Round; link: RoomLink; telling: Telling; onClose(): void }>;

/** Before the room leaves: what it wrote, what moderators made of it, and whether that says what was said. */
export default function CheckDialog({ here, round, link, telling, onClose }: Props) {
  const { text } = useText();
  const stamped = useLive(link.signals.rounds).get(round.id)?.check;
  const [changing, setChanging] = useState(stamped?.verdict === "change");
  const [said, setSaid] = useState(stamped?.words ?? "");
  const [missing, setMissing] = useState(false);
  const words = text.facilitation.check;

  const accurate = async (): Promise<void> => {
    if (await telling.check(round.id, "accurate", "")) onClose();
  };
  const change = async (): Promise<void> => {
    if (said.trim() === "") return setMissing(true);
    if (await telling.check(round.id, "change", said.trim())) onClose();
  };
  return (
    <FormDialog
      wide
      title={words.title}
      send={changing ? words.save : words.accurate}
      beside={<Button onClick={() => setChanging(!changing)}>{changing ? text.common.cancel : words.change}</Button>}
      busy={telling.busy}
      onSend={() => void (changing ? change() : accurate())}
      onClose={onClose}
      intro={<LookedBack here={here} round={round} link={link} />}
    >
      {changing && (
        <TextArea
          label={words.words}
          error={missing && said.trim() === "" ? words.wordsMissing : undefined}
          value={said}
          onChange={(event) => setSaid(event.target.value)}
          maxLength={limits.checkLength}
          rows={3}
          autoFocus
        />
      )}
    </FormDialog>
  );
}

/** What the room wrote in the round, with what moderators made of it. */
function LookedBack({ here, round, link }: Pick<Props, "here" | "round" | "link">) {
  const { text, language } = useText();
  const stamped = useLive(link.signals.rounds).get(round.id)?.check;
  const statements = useStatements(here);
  const words = text.facilitation.check;
  return (
    <>
      <p>{words.body}</p>
      {stamped && <p className={styles.stamp}>{words.stamp(stamped.verdict, clock(language, stamped.at))}</p>}
      <div className={styles.questions} lang={here.language}>
        {questionsOfRound(round).map((question) => {
          const theirs = statements.filter((one) => one.question === question.id);
          return (
            <section key={question.id}>
              <h3>{question.heading}</h3>
              <Written question={question} link={link} />
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
    </>
  );
}
