import { useState } from "react";
import { limits } from "../../../shared/limits.ts";
import type { ShownQuote } from "../../../shared/synthesis/quoting.ts";
import { useText } from "../../locales/useText.ts";
import { SharedText } from "../../ui/SharedText.tsx";
import type { NumberedCluster } from "../bench/questionView.ts";
import { useDesk } from "../deskContext.ts";
import { DraftProposal } from "./DraftProposal.tsx";
import { Quotes } from "./Quotes.tsx";
import { RoomAnswers } from "./RoomAnswers.tsx";
import { StatementEditor } from "./StatementEditor.tsx";
import styles from "./StatementPlace.module.css";
import { WordingProposal } from "./WordingProposal.tsx";
import { plainWriting, type Writing } from "./writing.ts";

type Props = Readonly<{ numbered: NumberedCluster; onChangeQuote(quote: ShownQuote): void }>;

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
    </div>
  );
}
