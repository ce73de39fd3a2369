import { Fragment, useState } from "react";
import { useSearchParams } from "wouter";
import type { SessionView } from "../../shared/api.ts";
import type { Look } from "../../shared/doc/calls.ts";
import { settable } from "../../shared/doc/live.ts";
import type { NoteId, RoomId } from "../../shared/ids.ts";
import { type Question, questionsOfRound, type Round } from "../../shared/template.ts";
import { UndoButtons } from "../boards/UndoButtons.tsx";
import type { OwnRoomLink } from "../sync/privateWriting.ts";
import { useNarrow } from "../ui/useNarrow.ts";
import { Privacy } from "./arrival/Privacy.tsx";
import { Banner, type Writing } from "./Banner.tsx";
import { Bin } from "./Bin.tsx";
import { CanvasView } from "./CanvasView.tsx";
import { CheckPrompt } from "./facilitation/CheckPrompt.tsx";
import { hereIn } from "./facilitation/here.ts";
import { usePointedNote } from "./facilitation/usePointedNote.ts";
import { usePointing } from "./facilitation/usePointing.ts";
import { GradesAt } from "./grades/GradesAt.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import { LeadAbove } from "./LeadAbove.tsx";
import { MarksList } from "./MarksList.tsx";
import { QuestionView } from "./QuestionView.tsx";
import desk from "./RoomDesk.module.css";
import styles from "./RoundView.module.css";
import { StaffNotes } from "./StaffNotes.tsx";
import { StepNav } from "./StepNav.tsx";
import { stepsOf, stepWith } from "./steps.ts";
import { useBoardNotes } from "./useBoardNotes.ts";
import { useLed } from "./useLed.ts";
import { useNews } from "./useNews.ts";
import { useNoteActions } from "./useNoteActions.ts";
import { useRoomHistory } from "./useRoomHistory.ts";
import { useToolNews } from "./useToolNews.ts";
import { type View, ViewSwitch } from "./ViewSwitch.tsx";

type Props = Readonly<{
  round: Round;
  link: OwnRoomLink;
  writing: Writing;
  aheadMs: number;
  unsaved: ReadonlySet<NoteId>;
  room: RoomId;
  view: SessionView;
  /** Holds the note that somebody points at. */
  pointed: Look | undefined;
  /** Goes elsewhere. */
  onLeave(): void;
}>;

/** One round: its questions part by part, or one by one where there is little room. Who may not write can read. */
export function RoundView({ round, link, writing, aheadMs, unsaved, room, view, pointed, onLeave }: Props) {
  const { language } = view.template;
  const narrow = useNarrow();
  const history = useRoomHistory(link); // a round's own: nobody takes back what is closed
  const [inHand] = useState(() => settable<NoteId | undefined>(undefined));
  const led = useLed(view.id, useBoardNotes(link, unsaved, view.me.id, inHand, pointed?.note), link);
  const point = usePointing(hereIn(room, view));
  const writer = { me: view.me.id, anonymous: view.anonymous, aheadMs, history, language, inHand, point };
  const actions = useNoteActions(writing.mayWrite ? link : undefined, writer);
  useToolNews(led.tools);
  useNews(writing.mayWrite ? link : undefined, questionsOfRound(round));

  const [search, setSearch] = useSearchParams();
  const shown: View = search.get("view") === "board" ? "board" : "list";
  usePointedNote(pointed, shown);
  const steps = stepsOf(round, narrow);
  const at = stepWith(steps, search.get("q"));
  const step = steps[at];
  if (!step) return null; // a round has a question at least
  const counts = steps.map(({ questions }) => notesOf(questions.map(({ id }) => id)).length);

  function notesOf(questions: readonly string[]) {
    return led.notes.filter(({ note }) => questions.includes(note.spot.question));
  }
  const gradesAt = (question: Question) => (
    <GradesAt question={question} room={link.room} view={view} isOpen={writing.isOpen && !writing.isRoomClosed} />
  );
  const setPlace = (key: string, value: string): void =>
    setSearch((now) => new URLSearchParams([...[...now].filter(([one]) => one !== key), [key, value]]), {
      replace: true,
    });
  const goTo = (next: number): void => {
    onLeave();
    const question = steps[next]?.questions[0];
    if (question) setPlace("q", question.id);
  };

  return (
    <div className={shown === "board" ? `${styles.round} ${desk.board}` : styles.round} data-view={shown}>
      <Banner {...writing} view={view} />
      <div className={styles.way}>
        <StepNav
          round={round.title}
          steps={steps}
          counts={counts}
          at={at}
          narrow={narrow}
          language={language}
          onGo={goTo}
        />
        {actions && <KeysHelp view={shown} />}
        {actions && shown === "list" && <UndoButtons history={history} />}
        <ViewSwitch view={shown} onChoose={(next) => setPlace("view", next)} />
      </div>
      <h2 className="visually-hidden" lang={language}>
        {step.title}
      </h2>
      {shown === "board" ? (
        <>
          {step.questions.map((question) => (
            <Fragment key={question.id}>
              <LeadAbove question={question} lead={led.at(question.id)} view={view} />
              {gradesAt(question)}
              <StaffNotes room={link.room} question={question} />
            </Fragment>
          ))}
          <CanvasView
            round={round}
            link={link}
            at={step.questions.map(({ id }) => id)}
            notes={led.notes}
            tools={led.tools}
            pointed={pointed}
            {...(actions && { actions })}
            anonymous={view.anonymous}
            language={language}
            onFailed={() => setPlace("view", "list")}
          />
        </>
      ) : (
        <div className={styles.questions} data-many={step.questions.length > 1 || undefined}>
          {step.questions.map((question, nth) => (
            <QuestionView
              key={question.id}
              round={round}
              question={question}
              notes={notesOf([question.id])}
              {...(actions && { actions })}
              narrow={narrow}
              view={view}
              lead={led.at(question.id)}
              room={link.room}
              tools={led.tools}
              above={gradesAt(question)}
              below={
                actions && (
                  <>
                    {nth === 0 && counts[at] === 0 && <Privacy view={view} />}
                    <Bin room={link.room} question={question.id} />
                  </>
                )
              }
            />
          ))}
        </div>
      )}
      {shown === "list" && <MarksList room={link.room} {...(actions && { actions })} />}
      {at === steps.length - 1 && shown === "list" && (
        <CheckPrompt here={hereIn(room, view)} round={round} link={link} />
      )}
    </div>
  );
}
