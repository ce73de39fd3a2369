import { Search } from "lucide-react";
import { useState } from "react";
import type { NoteRef } from "../../../shared/ids.ts";
import type { LedgerRow } from "../../../shared/synthesis/ledger.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { useToasts } from "../../ui/Toasts.tsx";
import { useDesk } from "../deskContext.ts";
import { Reasons } from "../suggestions/Reasons.tsx";
import styles from "./LedgerTable.module.css";
import { ledgerSteps } from "./ledgerSteps.ts";
import { type Helpful, useHelpSearch } from "./useHelpSearch.ts";

/** Notes of other questions in which a room may know what is asked here: suggestions, which a moderator takes over or not. */
export function HelpSuggestions({ row }: Readonly<{ row: LedgerRow }>) {
  const { text } = useText();
  const { view, link, history, roomName } = useDesk();
  const showToast = useToasts();
  const { found, busy, search } = useHelpSearch(row);
  const [turnedDown, turnDown] = useState<ReadonlySet<NoteRef>>(new Set());
  const words = text.ledger;
  const shown = found?.filter(
    ({ note }) => !turnedDown.has(note.ref) && row.offers.every(({ room }) => room !== note.room),
  );
  const take = ({ note: { room, ref } }: Helpful): void => {
    const undo = ledgerSteps(link.synthesis, history).offer(row.id, { room, note: ref });
    showToast(words.added(roomName(room)), { label: text.common.undo, run: undo });
  };
  return (
    <div className={styles.search}>
      <Button look="bare" busy={busy} aria-label={words.searchFor(row.what)} onClick={search}>
        <Search aria-hidden="true" size={16} />
        {words.search}
      </Button>
      <div role="status">{shown?.length === 0 && <p>{words.nothingFound}</p>}</div>
      {shown && shown.length > 0 && (
        <ul aria-label={words.found}>
          {shown.map((each) => (
            <li key={each.note.ref}>
              <p>
                <strong>{roomName(each.note.room)}</strong> <q lang={view.template.language}>{each.note.text}</q>
              </p>
              <Reasons reasons={each.reasons} />
              <div className={styles.choices}>
                <Button aria-label={words.takeOf(roomName(each.note.room))} onClick={() => take(each)}>
                  {words.take}
                </Button>
                <Button
                  look="bare"
                  aria-label={words.turnDownOf(roomName(each.note.room))}
                  onClick={() => turnDown(new Set([...turnedDown, each.note.ref]))}
                >
                  {words.turnDown}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
