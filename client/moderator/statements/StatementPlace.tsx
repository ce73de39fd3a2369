import { ArrowLeft, ArrowRight } from "lucide-react";
import { lazy, useState } from "react";
import type { SourcedNote } from "../../../shared/synthesis/merge.ts";
import type { ShownQuote } from "../../../shared/synthesis/quoting.ts";
import { useText } from "../../locales/useText.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { LazyPart } from "../../ui/LazyPart.tsx";
import type { NumberedCluster } from "../bench/questionView.ts";
import { useOpenQuestion } from "../deskContext.ts";
import { BehindNotes } from "./BehindNotes.tsx";
import { usePlace } from "./place.ts";
import styles from "./StatementPlace.module.css";
import { WriteStatement } from "./WriteStatement.tsx";

const QuoteDialog = lazy(() => import("./QuoteDialog.tsx"));

type Quoting = Readonly<{ note: SourcedNote; before?: ShownQuote }>;

/** A group opened for writing: the statement with its count, its wording and its quotes, and beside them its notes. */
export default function StatementPlace({ numbered }: Readonly<{ numbered: NumberedCluster }>) {
  const { text } = useText();
  const { close } = usePlace();
  const [quoting, quote] = useState<Quoting>();
  const { number } = numbered;
  const words = text.statements;
  return (
    <Dialog
      title={words.title(text.moderator.groups.name(number, ""))} // its name can be changed below
      full
      aside={<Neighbours number={number} />}
      onClose={close}
    >
      <div className={styles.place}>
        <WriteStatement
          numbered={numbered}
          onChangeQuote={(before) => before.note && quote({ note: before.note, before })}
        />
        <BehindNotes numbered={numbered} onQuote={(note) => quote({ note })} />
      </div>
      {quoting && (
        <LazyPart onFailed={() => quote(undefined)}>
          <QuoteDialog
            numbered={numbered}
            note={quoting.note}
            {...(quoting.before && { before: quoting.before })}
            onClose={() => quote(undefined)}
          />
        </LazyPart>
      )}
    </Dialog>
  );
}

/** To the group before and the group after this one. */
function Neighbours({ number }: Readonly<{ number: number }>) {
  const { text } = useText();
  const { view } = useOpenQuestion();
  const { open } = usePlace();
  const at = view.clusters.findIndex((each) => each.number === number);
  const step = (by: -1 | 1) => {
    const next = view.clusters[at + by];
    return { disabled: !next, onClick: () => next && open(next.cluster.id) };
  };
  return (
    <>
      <IconButton label={text.statements.previous} icon={<ArrowLeft aria-hidden="true" size={20} />} {...step(-1)} />
      <IconButton label={text.statements.next} icon={<ArrowRight aria-hidden="true" size={20} />} {...step(1)} />
    </>
  );
}
