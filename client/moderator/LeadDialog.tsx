import { type Question, questionsOfRound, type Round } from "../../shared/template.ts";
import { LeadControls } from "../boards/LeadControls.tsx";
import { ToolSwitches } from "../boards/ToolSwitches.tsx";
import { useText } from "../locales/useText.ts";
import { leadQuestion, switchTool } from "../sync/leading.ts";
import { useLive } from "../sync/useLive.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useDesk } from "./deskContext.ts";
import styles from "./LeadDialog.module.css";

/** What all rooms are led to do, question by question. */
export function LeadDialog({ round, onClose }: Readonly<{ round: Round; onClose(): void }>) {
  const { text } = useText();
  const { view, link } = useDesk();
  const rooms = useLive(link.ledTools).get(round.id) ?? [];
  return (
    <Dialog wide title={text.lead.all} onClose={onClose}>
      <p>{text.lead.allHint}</p>
      <ToolSwitches round={round} rooms={rooms} onSwitch={switchTool(view.id, "moderator", round.id)} />
      <ul className={styles.questions}>
        {questionsOfRound(round).map((question) => (
          <LedQuestion key={question.id} question={question} />
        ))}
      </ul>
    </Dialog>
  );
}

function LedQuestion({ question: { id, heading } }: Readonly<{ question: Question }>) {
  const { text } = useText();
  const { view, link } = useDesk();
  const { privateRooms, votingRooms } = useLive(link.led).get(id) ?? nobody;
  const now = [
    privateRooms > 0 && text.lead.privateIn(privateRooms),
    votingRooms > 0 && text.lead.votingIn(votingRooms),
  ].filter((words) => words !== false);
  return (
    <li className={styles.question}>
      <h3 lang={view.template.language}>{heading}</h3>
      {now.length > 0 && <p className={styles.now}>{now.join(" · ")}</p>}
      <LeadControls
        label={text.lead.bar(heading)}
        isPrivate={privateRooms > 0}
        isVoting={votingRooms > 0}
        commands={leadQuestion(view.id, "moderator", id)}
      />
    </li>
  );
}

const nobody = { privateRooms: 0, votingRooms: 0 };
