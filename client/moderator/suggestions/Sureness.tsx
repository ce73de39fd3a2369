import { useId } from "react";
import { useText } from "../../locales/useText.ts";
import styles from "./Suggestions.module.css";

/** From many large groups to few sure ones. Measured on labelled notes: at 1.3 six of ten can be taken over as they are, at 2.8 eight. */
const factors = [0.8, 1, 1.3, 1.7, 2.2, 2.8];

export const surenessSteps = {
  usual: 2,
  /** @returns the sureness at a step, see `suggestGroups`. */
  at: (step: number): number => factors[step] ?? 1,
};

/** More suggestions, or surer ones. */
export function Sureness({ step, onStep }: Readonly<{ step: number; onStep(step: number): void }>) {
  const { text } = useText();
  const words = text.suggestions;
  const id = useId();
  return (
    <div className={styles.sureness}>
      <span aria-hidden="true">{words.more}</span>
      <input
        id={id}
        type="range"
        min={0}
        max={factors.length - 1}
        step={1}
        value={step}
        aria-label={words.sureness}
        aria-valuetext={words.surenessAt(step + 1, factors.length)}
        onChange={(event) => onStep(Number(event.target.value))}
      />
      <span aria-hidden="true">{words.surer}</span>
    </div>
  );
}
