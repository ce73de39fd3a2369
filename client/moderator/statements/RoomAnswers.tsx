import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useMemo, useState } from "react";
import { type Answers, answersOf } from "../../../shared/synthesis/answers.ts";
import { findQuestion } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { SupportCount } from "../bench/groups/SupportCount.tsx";
import type { NumberedCluster } from "../bench/questionView.ts";
import { useDesk } from "../deskContext.ts";
import { answeringIn } from "./answering.ts";
import { RoleBars } from "./RoleBars.tsx";
import styles from "./RoomAnswers.module.css";
import { ShareBars } from "./ShareBars.tsx";

/** k of n rooms, and on demand which they are: who says it, who says something else, who says nothing and why, and by region. */
export function RoomAnswers({ numbered }: Readonly<{ numbered: NumberedCluster }>) {
  const { text } = useText();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <div className={styles.answers}>
      <div className={styles.count}>
        <SupportCount support={numbered.support} />
        <Button look="bare" small aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
          {open ? <ChevronDown aria-hidden="true" size={16} /> : <ChevronRight aria-hidden="true" size={16} />}
          {text.statements.answers.which}
        </Button>
      </div>
      <div id={panel}>{open && <Which numbered={numbered} />}</div>
    </div>
  );
}

function Which({ numbered }: Readonly<{ numbered: NumberedCluster }>) {
  const { text } = useText();
  const { roomName } = useDesk();
  const answers = useAnswers(numbered);
  const words = text.statements.answers;
  const silent = [...Map.groupBy(answers.silent, ({ why }) => why)];
  return (
    <div className={styles.panel}>
      <h3>{words.behind(answers.behind.length)}</h3>
      <p>{answers.behind.map(roomName).join(", ") || "—"}</p>
      <h3>{words.others(answers.others.length)}</h3>
      <p>{answers.others.map(roomName).join(", ") || "—"}</p>
      {silent.length > 0 && (
        <>
          <h3>{words.silent(answers.silent.length)}</h3>
          <ul className={styles.reasons}>
            {silent.map(([why, rooms]) => (
              <li key={why}>
                {words.why[why]}: {rooms.map(({ room }) => roomName(room)).join(", ")}
              </li>
            ))}
          </ul>
        </>
      )}
      <ShareBars
        caption={words.byRegion}
        head={[words.region, words.rooms]}
        rows={answers.regions.map(({ region, ...share }) => ({ name: region ?? words.noRegion, ...share }))}
        figure={words.ofRooms}
      />
      <RoleBars cluster={numbered.cluster.id} />
    </div>
  );
}

function useAnswers({ cluster, support }: NumberedCluster): Answers {
  const { view, link } = useDesk();
  const notes = useLive(link.notes);
  const closed = useLive(link.stage.closedRooms);
  const arrived = useLive(link.arrived);
  return useMemo(() => {
    const round = findQuestion(view.template, cluster.question)?.round;
    const read = round && arrived.get(round.id);
    const unreadable = view.rooms.filter(({ id }) => !read?.has(id)).map(({ id }) => id);
    const { answered, wrote } = answeringIn(notes);
    return answersOf({
      rooms: view.rooms,
      answered: answered(cluster.question),
      wrote,
      behind: support.rooms,
      closed,
      unreadable: new Set(unreadable),
    });
  }, [view, notes, closed, arrived, cluster.question, support.rooms]);
}
