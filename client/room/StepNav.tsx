import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Template } from "../../shared/template.ts";
import { useText } from "../locales/useText.ts";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./StepNav.module.css";
import type { Step } from "./steps.ts";

type Props = Readonly<{
  round: string;
  steps: readonly Step[];
  /** How many notes each step has. */
  counts: readonly number[];
  at: number;
  narrow: boolean;
  language: Template["language"];
  onGo(step: number): void;
}>;

/** The way through a round: all its parts by name, or one question back and forth where there is little room. */
export function StepNav({ round, steps, counts, at, narrow, language, onGo }: Props) {
  const { text } = useText();
  return (
    <nav className={styles.nav} aria-label={text.room.round.parts}>
      <p className={styles.round} lang={language}>
        {round}
      </p>
      {narrow ? (
        steps.length > 1 && (
          <div className={styles.turn}>
            <IconButton
              label={text.room.round.previousQuestion}
              icon={<ChevronLeft aria-hidden="true" size={20} />}
              disabled={at === 0}
              onClick={() => onGo(at - 1)}
            />
            <span aria-hidden="true">
              {at + 1} / {steps.length}
            </span>
            <span aria-live="polite" className="visually-hidden">
              {text.room.round.step(at + 1, steps.length)}
            </span>
            <IconButton
              label={text.room.round.nextQuestion}
              icon={<ChevronRight aria-hidden="true" size={20} />}
              disabled={at === steps.length - 1}
              onClick={() => onGo(at + 1)}
            />
          </div>
        )
      ) : (
        <ol className={styles.parts} lang={language}>
          {steps.map(({ title, questions }, step) => (
            <li key={questions[0]?.id}>
              <button
                type="button"
                className={styles.part}
                aria-current={step === at ? "step" : undefined}
                onClick={() => onGo(step)}
              >
                <span>
                  {title}
                  <span className="visually-hidden">, {text.common.notes(counts[step] ?? 0)}</span>
                </span>
                <span className={styles.count} aria-hidden="true">
                  {counts[step]}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
