import { useMemo } from "react";
import type { CountedUnit } from "../../../shared/doc/scale.ts";
import { shareIn, sharesOf } from "../../../shared/synthesis/answers.ts";
import { type Phrase, phraseIn, phraseOf, type Share, wordFor } from "../../../shared/synthesis/wording.ts";
import { useLive } from "../../sync/useLive.ts";
import type { NumberedCluster } from "../bench/questionView.ts";
import { useDesk } from "../deskContext.ts";
import { answeringIn } from "./answering.ts";

/** What the count says in words. `proposal` is absent when nobody stands behind the statement. */
export type Wording = Readonly<{
  share: Share & Readonly<{ unit: CountedUnit }>;
  proposal?: string;
  /** What the statement says itself, and what it should say, when that no longer fits the count. */
  misfit?: Readonly<{ says: string; fitting: string; share: Share & Readonly<{ unit: CountedUnit }> }>;
}>;

/** The wording for a group, in the language of the session. */
export function useWording({ cluster, support }: NumberedCluster): Wording {
  const { view, link } = useDesk();
  const notes = useLive(link.notes);
  const scale = useLive(link.synthesis.scale);
  const { language } = view.template;
  return useMemo(() => {
    const { rooms } = view;
    const shares = sharesOf({ rooms, answered: answeringIn(notes).answered(cluster.question), behind: support.rooms });
    const inWords = (unit: CountedUnit) => {
      const share = shareIn(unit, shares);
      const word = wordFor(share, scale);
      return { share, word, phrase: word && phraseOf(word, share.unit, language) };
    };
    const { share, phrase } = inWords(scale.unit);
    const said = phraseIn(cluster.statement, language);
    const fitting = said && inWords(said.unit);
    return {
      share,
      ...(phrase && { proposal: phrase }),
      ...(said &&
        fitting?.phrase &&
        fitting.word !== said.word && {
          misfit: { says: wordsOf(cluster.statement, said), fitting: fitting.phrase, share: fitting.share },
        }),
    };
  }, [view, notes, scale, language, cluster.question, cluster.statement, support.rooms]);
}

const wordsOf = (text: string, { from, to }: Phrase): string => text.slice(from, to);
