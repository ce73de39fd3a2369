import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { limits } from "../../../shared/limits.ts";
import type { ShownQuote } from "../../../shared/synthesis/quoting.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { SharedText } from "../../ui/SharedText.tsx";
import type { NumberedCluster } from "../bench/questionView.ts";
import { useDesk, useOpenQuestion } from "../deskContext.ts";
import { DraftProposal } from "./DraftProposal.tsx";
import { usePlace } from "./place.ts";
import { Quotes } from "./Quotes.tsx";
import { RoomAnswers } from "./RoomAnswers.tsx";
import { StatementEditor } from "./StatementEditor.tsx";
import styles from "./StatementPlace.module.css";
import { WordingProposal } from "./WordingProposal.tsx";
import { plainWriting, type Writing } from "./writing.ts";

type Props = Readonly<{ numbered: NumberedCluster; onChangeQuote(quote: ShownQuote): void }>;

/** To the next group, once this one is said. Nothing at the last. */
function GoOn({ number }: Readonly<{ number: number }>) {
  const { text } = useText();
  const { view } = useOpenQuestion();
  const { open } = usePlace();
  const next = view.clusters.find((each) => each.number === number + 1);
  if (!next) return null;
  return (
    <div className={styles.buttons}>
      <Button look="primary" onClick={() => open(next.cluster.id)}>
        {text.statements.goOn(text.moderator.groups.name(next.number, next.cluster.name))}
        <ArrowRight aria-hidden="true" size={18} />
      </Button>
    </div>
  );
}

/** The statement with all that helps to write it. */
export function WriteStatement({ numbered, onChangeQuote }: Props) {
  const { text } = useText();
  const desk = useDesk();
  const { cluster, number } = numbered;
  const { language } = desk.view.template;
  const [shared] = useState(() => desk.link.sharedStatement(cluster.id));
  const [rich, setRich] = useState<Writing>();
  const writing = shared ? rich : plainWriting(cluster, desk, language);
  const label = text.moderator.groups.statementOf(number);
  return (
    <div className={styles.write}>
      <SharedText
        className={styles.name ?? ""}
        value={cluster.name}
        label={text.moderator.groups.nameOf(number)}
        placeholder={text.moderator.groups.namePlaceholder}
        maxLength={limits.clusterNameLength}
        singleLine
        onChange={(name) => desk.link.synthesis.renameCluster(cluster.id, name)}
      />
      <RoomAnswers numbered={numbered} />
      {shared ? (
        <StatementEditor shared={shared} label={label} language={language} onReady={setRich} />
      ) : (
        <SharedText
          className={styles.plain ?? ""}
          value={cluster.statement}
          label={label}
          placeholder={text.statements.placeholder}
          maxLength={limits.statementLength}
          lang={language}
          spellCheck
          onChange={(statement) => desk.link.synthesis.restateCluster(cluster.id, statement)}
        />
      )}
      <WordingProposal numbered={numbered} writing={writing} />
      <DraftProposal numbered={numbered} writing={writing} />
      <Quotes numbered={numbered} onChange={onChangeQuote} />
      <GoOn number={number} />
    </div>
  );
}
