import type * as Y from "yjs";
import { idPattern, type NoteRef, parseNoteRef, type QuestionId } from "../ids.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";
import { type Live, live } from "./live.ts";

/** Notes that were suggested together, and that a moderator did not want together: not suggested again. */
export type OfferAside = Readonly<{ id: string; question: QuestionId; refs: readonly NoteRef[] }>;

/** What moderators put aside of what was suggested, for all of them. */
export type OffersAside = Readonly<{
  offersAside: Live<readonly OfferAside[]>;
  putOfferAside(offer: OfferAside): void;
  bringOfferBack(id: string): void;
}>;

export function openOffersAside(doc: Y.Doc): OffersAside {
  const stored = doc.getMap<unknown>("offersAside");
  return {
    offersAside: live(stored, () =>
      [...stored].flatMap(([id, offer]) => (isOfferAside(offer) ? [{ id, ...offer }] : [])),
    ),
    putOfferAside: ({ id, ...offer }) => void stored.set(id, offer),
    bringOfferBack: (id) => stored.delete(id),
  };
}

/** Whether this may stand in a document as one. */
export function isOfferAside(stored: unknown): stored is Omit<OfferAside, "id"> {
  if (!isRecord(stored) || Object.keys(stored).some((key) => key !== "question" && key !== "refs")) return false;
  const { question, refs } = stored;
  return (
    typeof question === "string" &&
    idPattern.test(question) &&
    Array.isArray(refs) &&
    refs.length <= limits.notesInOffer &&
    refs.every((ref) => typeof ref === "string" && ref.length <= 81 && parseNoteRef(ref) !== undefined)
  );
}
