import type { Ledger, LedgerId, LedgerState, Offer } from "../../../shared/doc/ledger.ts";
import type { RoomId } from "../../../shared/ids.ts";
import type { LedgerRow } from "../../../shared/synthesis/ledger.ts";
import type { History } from "../../boards/history.ts";

/** What a moderator does with the list of who could help, but for typing. Every command can be undone. @returns takes exactly this back. */
export type LedgerSteps = Readonly<{
  setState(id: LedgerId, state: LedgerState): () => void;
  offer(id: LedgerId, offer: Offer): () => void;
  /** Takes a room out of a row, also where it was noted with one of its notes. */
  withdraw(row: LedgerRow, room: RoomId): () => void;
}>;

export function ledgerSteps(ledger: Ledger, history: Pick<History, "run">): LedgerSteps {
  const offerOf = (id: LedgerId, room: RoomId): Offer | undefined =>
    ledger.ledger
      .current()
      .offers.get(id)
      ?.find((offer) => offer.room === room);
  const put = (id: LedgerId, room: RoomId, offer: Offer | undefined): void =>
    offer ? ledger.offerHelp(id, offer) : ledger.withdrawHelp(id, room);
  return {
    setState(id, state) {
      const before = ledger.ledger.current().entries.get(id)?.state;
      return history.run({ undo: () => ledger.setState(id, before), redo: () => ledger.setState(id, state) });
    },
    offer(id, offer) {
      const before = offerOf(id, offer.room);
      return history.run({ undo: () => put(id, offer.room, before), redo: () => ledger.offerHelp(id, offer) });
    },
    withdraw({ id, notes }, room) {
      const before = [id, ...notes.map(({ ref }) => ref)].flatMap((each) => {
        const offer = offerOf(each, room);
        return offer ? [{ id: each, offer }] : [];
      });
      return history.run({
        undo() {
          for (const was of before) ledger.offerHelp(was.id, was.offer);
        },
        redo() {
          for (const was of before) ledger.withdrawHelp(was.id, room);
        },
      });
    },
  };
}
