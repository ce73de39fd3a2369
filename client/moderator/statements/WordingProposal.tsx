import { Scale } from "lucide-react";
import { lazy, useState } from "react";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { LazyPart } from "../../ui/LazyPart.tsx";
import type { NumberedCluster } from "../bench/questionView.ts";
import styles from "./StatementPlace.module.css";
import { useWording } from "./useWording.ts";
import type { Writing } from "./writing.ts";

const ScaleDialog = lazy(() => import("./ScaleDialog.tsx"));

type Props = Readonly<{ numbered: NumberedCluster; writing: Writing | undefined }>;

/** What to call this many, beside the statement. Nothing changes in it before somebody presses. */
export function WordingProposal({ numbered, writing }: Props) {
  const { text } = useText();
  const { share, proposal, misfit } = useWording(numbered);
  const [asking, setAsking] = useState(false);
  const words = text.statements;
  const count = words.share[share.unit](share.behind, share.answered);
  const offered = misfit?.fitting ?? proposal;
  return (
    <section className={styles.part} aria-label={words.wording.title}>
      <p className={styles.proposal} role="status">
        {misfit ? (
          <span className={styles.warn}>
            {words.misfit(misfit.says, words.share[misfit.share.unit](misfit.share.behind, misfit.share.answered))}
          </span>
        ) : (
          <span>
            {proposal ? <strong>{capital(proposal)}</strong> : words.wording.nobody} — {count}
          </span>
        )}
      </p>
      <div className={styles.buttons}>
        {offered && (
          <Button disabled={!writing} onClick={() => writing?.takeWording(offered)}>
            {words.wording.take(offered)}
          </Button>
        )}
        <Button look="bare" onClick={() => setAsking(true)}>
          <Scale aria-hidden="true" size={16} />
          {words.scale.open}
        </Button>
      </div>
      {asking && (
        <LazyPart onFailed={() => setAsking(false)}>
          <ScaleDialog onClose={() => setAsking(false)} />
        </LazyPart>
      )}
    </section>
  );
}

const capital = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);
