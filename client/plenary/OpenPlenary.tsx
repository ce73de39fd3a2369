import { useMemo, useState } from "react";
import type { SessionView } from "../../shared/api.ts";
import { findingsOf } from "../../shared/synthesis/findings.ts";
import { findQuestion, questionsOf } from "../../shared/template.ts";
import { useText } from "../locales/useText.ts";
import type { DeskLink } from "../sync/deskLink.ts";
import { useErased } from "../sync/useErased.ts";
import { useGrades } from "../sync/useGrades.ts";
import { useLinkState } from "../sync/useLinkState.ts";
import { useLive } from "../sync/useLive.ts";
import { ClosedMessage } from "../ui/ClosedMessage.tsx";
import { ErasedMessage } from "../ui/ErasedMessage.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Status } from "../ui/Status.tsx";
import { JoinCorner } from "./JoinCorner.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import styles from "./Plenary.module.css";
import { PlenaryBar } from "./PlenaryBar.tsx";
import { ShownSlide } from "./ShownSlide.tsx";
import { slidesOf } from "./slides.ts";
import { usePlace } from "./usePlace.ts";
import { usePlenaryKeys } from "./usePlenaryKeys.ts";

type Props = Readonly<{ view: SessionView; link: DeskLink }>;

/** The plenary view with its connection: one screen at a time, led by keys or by the bar below. */
export function OpenPlenary({ view, link }: Props) {
  const { text } = useText();
  const words = text.plenary;
  const state = useLinkState(link.link.state);
  const notes = useLive(link.notes);
  const clusters = useLive(link.synthesis.clusters);
  const themes = useLive(link.synthesis.themes);
  const placements = useLive(link.synthesis.placements);
  const { round, open } = useLive(link.stage.scene);
  const questions = useMemo(() => questionsOf(view.template), [view.template]);
  const told = useMemo(
    () => new Map(questions.map(({ id }) => [id, findingsOf(id, notes, { clusters, themes, placements })])),
    [questions, notes, clusters, themes, placements],
  );
  const { grades } = useGrades(view);
  const slides = useMemo(() => slidesOf(questions, told), [questions, told]);
  const place = usePlace(slides, view.template, round);
  const [isHelping, help] = useState(false);
  usePlenaryKeys(place, { isHelping, help: () => help(true), desk: `/s/${view.id}/desk` });
  const slide = slides[place.at];

  if (useErased(link.link)) return <ErasedMessage />;
  if (state === "closed") return <ClosedMessage />;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <PageHeading title={view.title} />
        <span role="status">{state === "offline" && <Status tone="warn">{words.offline}</Status>}</span>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {state === "connecting" ? (
          <Skeleton label={text.common.connecting} />
        ) : (
          slide && (
            <ShownSlide
              slide={slide}
              findings={told.get(slide.question.id)}
              grades={grades?.find(({ question }) => question === slide.question.id)}
              isOpen={open && findQuestion(view.template, slide.question.id)?.round.id === round}
              view={view}
              asTable={place.asTable}
            />
          )
        )}
      </main>
      {place.isJoinShown && <JoinCorner session={view.id} />}
      <PlenaryBar place={place} count={slides.length} desk={`/s/${view.id}/desk`} onHelp={() => help(true)} />
      {isHelping && <KeysDialog onClose={() => help(false)} />}
    </div>
  );
}
