import type { PublishedStatement } from "../../../shared/doc/published.ts";
import type { Finding } from "../../../shared/synthesis/findings.ts";
import { type AnswersByRoom, validationOf } from "../../../shared/synthesis/validation.ts";
import { useText } from "../../locales/useText.ts";
import { Changes, Counts } from "./AnswersAt.tsx";
import styles from "./Validation.module.css";

type Props = Readonly<{
  finding: Finding;
  /** As it lies with the rooms; absent when it does not. */
  shown: PublishedStatement | undefined;
  /** Something on this question lies with the rooms. */
  wasPut: boolean;
  answers: AnswersByRoom;
}>;

/** One statement, whether the rooms have it as it stands, and what they say of it. */
export function StatementRow({ finding: { words: said, support }, shown, wasPut, answers }: Props) {
  const { text } = useText();
  const words = text.validation.desk;
  const mark = shown ? shown.words !== said && words.isChanged : wasPut && words.notSeen;
  const validation = shown && validationOf(shown, answers);
  return (
    <li className={styles.statement}>
      <div>
        <p className={styles.said}>{said}</p>
        <p className={styles.quiet}>
          {text.validation.support(support.rooms.length, support.answered)}
          {mark && <span className={styles.mark}>{mark}</span>}
        </p>
      </div>
      {validation && (
        <div>
          <Counts validation={validation} />
          <Changes validation={validation} />
        </div>
      )}
    </li>
  );
}
