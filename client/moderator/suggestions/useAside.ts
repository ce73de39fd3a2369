import { nanoid } from "nanoid";
import type { OfferAside } from "../../../shared/doc/offersAside.ts";
import type { NoteRef } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import { useLive } from "../../sync/useLive.ts";
import { useDesk, useOpenQuestion } from "../deskContext.ts";

/** What was put aside of what was suggested here, by whichever moderator. Both ways are steps that can be taken back. */
export type Aside = Readonly<{
  list: readonly OfferAside[];
  put(refs: readonly NoteRef[]): void;
  bringBack(offers: readonly OfferAside[]): void;
}>;

export function useAside(): Aside {
  const { link, history } = useDesk();
  const { question } = useOpenQuestion();
  const { offersAside, putOfferAside, bringOfferBack } = link.synthesis;
  const list = useLive(offersAside).filter((offer) => offer.question === question.id);
  return {
    list,
    put(refs) {
      const offer = { id: nanoid(), question: question.id, refs: refs.slice(0, limits.notesInOffer) };
      history.run({ redo: () => putOfferAside(offer), undo: () => bringOfferBack(offer.id) });
    },
    bringBack(offers) {
      const eachOne = (act: (offer: OfferAside) => void) => () => offers.forEach(act);
      history.run({ redo: eachOne(({ id }) => bringOfferBack(id)), undo: eachOne(putOfferAside) });
    },
  };
}
