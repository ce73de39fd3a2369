import { useMemo } from "react";
import type { SessionView } from "../../shared/api.ts";
import type { Vote } from "../../shared/doc/lead.ts";
import type { Question } from "../../shared/template.ts";
import { LeadControls } from "../boards/LeadControls.tsx";
import { useText } from "../locales/useText.ts";
import { leadQuestion } from "../sync/leading.ts";
import { Fold } from "../ui/Fold.tsx";
import styles from "./LeadPanel.module.css";

/** What a room is led to do at a question. */
export type LeadNow = Readonly<{
  isPrivate: boolean;
  /** How many notes people in the room have written for themselves. */
  written: number;
  vote: Vote | undefined;
  /** Dots that one has left in the open vote. */
  left: number | undefined;
}>;

type Props = LeadNow & Readonly<{ question: Question; view: SessionView }>;

/** Above the notes: what everybody does now, and the buttons of who leads the room. Nothing when there is neither. */
export function LeadPanel({ question, view, isPrivate, written, vote, left }: Props) {
  const { text } = useText();
  const commands = useMemo(() => {
    const { role, room } = view.me;
    return role === "facilitator" && room ? leadQuestion(view.id, "participant", question.id, room) : undefined;
  }, [view, question.id]);
  const { privately, vote: votes } = text.lead;
  return (
    <div className={styles.panel}>
      {commands && (
        <Fold title={text.lead.fold}>
          <LeadControls
            label={text.lead.bar(question.heading)}
            isPrivate={isPrivate}
            isVoting={vote?.isOpen === true}
            commands={commands}
          />
        </Fold>
      )}
      {isPrivate && (
        <div className={styles.now} data-kind="private">
          <h4>{privately.title}</h4>
          <p>
            {privately.body} {privately.written(written)}
          </p>
        </div>
      )}
      {vote && (
        <div className={styles.now}>
          <h4>{vote.isOpen ? votes.title : votes.result}</h4>
          <p>
            {vote.isOpen ? (
              <>
                <strong>{votes.left(left ?? vote.dots, vote.dots)}</strong>{" "}
                {vote.most < vote.dots && votes.most(vote.most)}
              </>
            ) : (
              votes.resultHint
            )}
          </p>
        </div>
      )}
    </div>
  );
}
