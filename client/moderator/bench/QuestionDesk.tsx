import { Eye } from "lucide-react";
import { useMemo } from "react";
import { boardFor } from "../../../shared/boards/index.ts";
import type { Question } from "../../../shared/template.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { type OpenQuestion, QuestionContext, useDesk } from "../deskContext.ts";
import styles from "../OpenDesk.module.css";
import { QuestionViews } from "../QuestionViews.tsx";
import { useQuestionView } from "../questionViews.ts";
import { RoomsRail } from "../rooms/RoomsRail.tsx";
import { SuggestionsHost } from "../suggestions/SuggestionsHost.tsx";
import { useCalling } from "../useCalling.ts";
import { Groups } from "./groups/Groups.tsx";
import { QuestionNotes } from "./notes/QuestionNotes.tsx";
import { HeldContext, useOthers, useTellQuestion } from "./others.ts";
import { PickingProvider } from "./PickingProvider.tsx";
import { viewQuestion } from "./questionView.ts";

/** One question: the notes of all rooms that lie loose, beside the groups that they go into. */
export function QuestionDesk({ question }: Readonly<{ question: Question }>) {
  const { text } = useText();
  const { link } = useDesk();
  const calling = useCalling();
  useTellQuestion(question.id);
  const others = useOthers();
  const here = others.at.get(question.id) ?? [];
  const shown = useQuestionView(question);
  const notes = useLive(link.notes);
  const clusters = useLive(link.synthesis.clusters);
  const themes = useLive(link.synthesis.themes);
  const placements = useLive(link.synthesis.placements);
  const board = useMemo(() => boardFor(question.kind, question.options), [question]);
  const open = useMemo(
    (): OpenQuestion => ({
      question,
      board,
      view: viewQuestion(question.id, notes, { clusters, themes, placements }),
    }),
    [question, board, notes, clusters, themes, placements],
  );
  return (
    <QuestionContext value={open}>
      <div className={styles.top}>
        <p className={styles.ask}>
          {question.ask} <span>{text.moderator.answered(open.view.notes, open.view.answered)}</span>{" "}
          {here.length > 0 && <span>· {text.bench.alsoHere(here)} </span>}
          <Button small look="bare" busy={calling.busy} onClick={() => void calling.pointAll(question.id)}>
            <Eye aria-hidden="true" size={16} />
            {text.facilitation.look.atAll}
          </Button>
        </p>
        <QuestionViews question={question} />
      </div>
      <SuggestionsHost>
        <PickingProvider>
          <HeldContext value={others.holding}>
            {shown ? (
              <shown.Show question={question} />
            ) : (
              <div className={styles.panes}>
                <RoomsRail />
                <QuestionNotes />
                <Groups />
              </div>
            )}
          </HeldContext>
        </PickingProvider>
      </SuggestionsHost>
    </QuestionContext>
  );
}
