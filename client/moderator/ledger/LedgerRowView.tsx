import { Plus, X } from "lucide-react";
import { type LedgerState, ledgerStates } from "../../../shared/doc/ledger.ts";
import type { RoomId } from "../../../shared/ids.ts";
import { limits } from "../../../shared/limits.ts";
import type { LedgerRow } from "../../../shared/synthesis/ledger.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { announce } from "../../ui/announce.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { SharedText } from "../../ui/SharedText.tsx";
import { useToasts } from "../../ui/Toasts.tsx";
import { useDesk } from "../deskContext.ts";
import { HelpSuggestions } from "./HelpSuggestions.tsx";
import styles from "./LedgerTable.module.css";
import { ledgerSteps } from "./ledgerSteps.ts";

/** One thing that is asked for: who asks it, who could help, and how far it is. */
export function LedgerRowView({ row }: Readonly<{ row: LedgerRow }>) {
  const { text } = useText();
  const { view, link, history, roomName } = useDesk();
  const words = text.ledger;
  const steps = ledgerSteps(link.synthesis, history);
  const set = (state: LedgerState): void => {
    steps.setState(row.id, state);
    announce(words.set(words.states[state]));
  };
  return (
    <tr data-state={row.state}>
      <th scope="row" className={styles.what} lang={view.template.language}>
        {row.what}
      </th>
      <td className={styles.askedBy} data-label={words.askedBy}>
        <details>
          <summary>{words.rooms(row.askedBy.length)}</summary>
          <ul>
            {row.notes.map(({ ref, room, text: said }) => (
              <li key={ref}>
                {roomName(room)}: <q lang={view.template.language}>{said}</q>
              </li>
            ))}
          </ul>
        </details>
      </td>
      <td className={styles.who} data-label={words.who}>
        <SharedText
          className={styles.help ?? ""}
          value={row.help}
          label={words.whoFor(row.what)}
          placeholder={words.whoPlaceholder}
          maxLength={limits.helpLength}
          onChange={(help) => link.synthesis.retypeHelp(row.id, help)}
        />
        <Offers row={row} />
        <HelpSuggestions row={row} />
      </td>
      <td data-label={words.state}>
        <select
          className={styles.state}
          aria-label={words.stateOf(row.what)}
          value={row.state}
          onChange={(event) => set(event.target.value as LedgerState)}
        >
          {ledgerStates.map((state) => (
            <option key={state} value={state}>
              {words.states[state]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

/** The rooms that can help, and a way to add one. */
function Offers({ row }: Readonly<{ row: LedgerRow }>) {
  const { text } = useText();
  const { view, link, history, roomName } = useDesk();
  const showToast = useToasts();
  const notes = useLive(link.notes);
  const words = text.ledger;
  const steps = ledgerSteps(link.synthesis, history);
  const remove = (room: RoomId): void => {
    showToast(words.removed(roomName(room)), { label: text.common.undo, run: steps.withdraw(row, room) });
  };
  const add = (room: RoomId): void => {
    showToast(words.added(roomName(room)), { label: text.common.undo, run: steps.offer(row.id, { room }) });
  };
  const rest = view.rooms.filter(({ id }) => row.offers.every(({ room }) => room !== id));
  return (
    <div className={styles.offers}>
      {row.offers.length > 0 && (
        <ul aria-label={words.offers}>
          {row.offers.map(({ room, note }) => {
            const said = note && notes.find(({ ref }) => ref === note)?.text;
            return (
              <li key={room}>
                <span>
                  {roomName(room)}
                  {said && (
                    <>
                      : <q lang={view.template.language}>{said}</q>
                    </>
                  )}
                </span>
                <IconButton
                  label={words.remove(roomName(room))}
                  icon={<X aria-hidden="true" size={16} />}
                  onClick={() => remove(room)}
                />
              </li>
            );
          })}
        </ul>
      )}
      {rest.length > 0 && (
        <Menu
          small
          label={words.addTo(row.what)}
          icon={<Plus aria-hidden="true" size={16} />}
          groups={[
            {
              id: "rooms",
              title: words.add,
              choices: rest.map(({ id, name }) => ({ id, label: name, onChoose: () => add(id) })),
            },
          ]}
        />
      )}
    </div>
  );
}
