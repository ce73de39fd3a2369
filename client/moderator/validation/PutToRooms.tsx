import { Megaphone, Undo2 } from "lucide-react";
import { useMemo } from "react";
import { findingsOf } from "../../../shared/synthesis/findings.ts";
import { unpublishedIn } from "../../../shared/synthesis/publish.ts";
import { onlyStated } from "../../../shared/synthesis/unstated.ts";
import { roomsThatValidated } from "../../../shared/synthesis/validation.ts";
import type { Question } from "../../../shared/template.ts";
import { clock } from "../../locales/formats.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { UnstatedHere } from "../bench/groups/UnstatedHere.tsx";
import { useDesk } from "../deskContext.ts";
import { StatementRow } from "./StatementRow.tsx";
import { usePutting } from "./usePutting.ts";
import { useValidation } from "./useValidation.ts";
import styles from "./Validation.module.css";

/** The statements on a question, to be put to the rooms, and what these say of them. */
export function PutToRooms({ question }: Readonly<{ question: Question }>) {
  const { text, language } = useText();
  const { view, link } = useDesk();
  const { draft, answers } = useValidation(question.id);
  const notes = useLive(link.notes);
  const clusters = useLive(link.synthesis.clusters);
  const themes = useLive(link.synthesis.themes);
  const placements = useLive(link.synthesis.placements);
  const found = useMemo(
    () => onlyStated(findingsOf(question.id, notes, { clusters, themes, placements })),
    [question.id, notes, clusters, themes, placements],
  );
  const putting = usePutting(question.id);
  const words = text.validation.desk;
  const news = draft ? unpublishedIn(found, draft) : undefined;
  const hasNews = news !== undefined && news.fresh + news.changed + news.gone > 0;
  if (found.groups.length === 0 && !draft)
    return (
      <section className={styles.put} aria-label={words.tab}>
        <EmptyState>{words.none}</EmptyState>
        <UnstatedHere />
      </section>
    );
  return (
    <section className={styles.put} aria-label={words.tab}>
      <p>{words.about}</p>
      <UnstatedHere />
      <div className={styles.state}>
        <p role="status">
          {draft && `${words.published(draft.version, clock(language, draft.at))} `}
          {draft && (hasNews ? words.unpublished(news.fresh, news.changed, news.gone) : words.upToDate)}
        </p>
        {(!draft || hasNews) && found.groups.length > 0 && (
          <Button look="primary" busy={putting.busy} onClick={() => void putting.publish()}>
            <Megaphone aria-hidden="true" size={18} />
            {draft ? words.publishAgain : words.publish}
          </Button>
        )}
        {draft && (
          <Button busy={putting.busy} onClick={() => void putting.takeBack()}>
            <Undo2 aria-hidden="true" size={18} />
            {words.takeBack}
          </Button>
        )}
      </div>
      {draft && (
        <p className={styles.strong}>{words.rooms(roomsThatValidated(draft, answers).length, view.rooms.length)}</p>
      )}
      <ul className={styles.statements} aria-label={words.statements}>
        {found.groups.map(({ theme, findings }) => (
          <li key={theme?.id ?? "none"}>
            {theme && <h3 className={styles.theme}>{theme.name}</h3>}
            <ul className={styles.statements}>
              {findings.map((finding) => (
                <StatementRow
                  key={finding.cluster.id}
                  finding={finding}
                  shown={draft?.statements.find(({ id }) => id === finding.cluster.id)}
                  wasPut={draft !== undefined}
                  answers={answers}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
