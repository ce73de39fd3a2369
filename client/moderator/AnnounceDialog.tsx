import { useState } from "react";
import type { RoomId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import { useText } from "../locales/useText.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Field, FieldError } from "../ui/Field.tsx";
import { FormDialog } from "../ui/FormDialog.tsx";
import { TextArea } from "../ui/TextField.tsx";
import styles from "./Calls.module.css";
import { useDesk } from "./deskContext.ts";
import { SentBefore } from "./SentBefore.tsx";
import type { Calling } from "./useCalling.ts";

const countdowns = [30, 60, 120, 300] as const;

type Props = Readonly<{
  calling: Calling;
  /** The rooms that are chosen already; absent: all of them. */
  to?: ReadonlySet<RoomId>;
  onClose(): void;
}>;

/** Writes a message to all rooms or to some, with a countdown where it is about time. */
export function AnnounceDialog({ calling, to, onClose }: Props) {
  const { text } = useText();
  const { view } = useDesk();
  const [said, setSaid] = useState("");
  const [seconds, setSeconds] = useState(0);
  const [toAll, setToAll] = useState(to === undefined);
  const [rooms, setRooms] = useState<ReadonlySet<RoomId>>(to ?? new Set());
  const [tried, setTried] = useState(false);
  const words = text.facilitation.desk;
  const isReady = said.trim() !== "" && (toAll || rooms.size > 0);

  const send = async (): Promise<void> => {
    setTried(true);
    if (!isReady) return;
    const sent = await calling.announce({
      words: said.trim(),
      ...(!toAll && { rooms: [...rooms] }),
      ...(seconds > 0 && { seconds }),
    });
    if (sent) onClose();
  };
  const turn = (room: RoomId): void => {
    const next = new Set(rooms);
    if (!next.delete(room)) next.add(room);
    setRooms(next);
  };
  return (
    <FormDialog
      title={words.announceTitle}
      send={words.send}
      busy={calling.busy}
      className={styles.form}
      onSend={() => void send()}
      onClose={onClose}
      after={<SentBefore />}
    >
      <TextArea
        label={words.words}
        error={tried && said.trim() === "" ? words.wordsMissing : undefined}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
        maxLength={limits.announcementLength}
        rows={3}
        autoFocus
      />
      <Field label={words.countdown}>
        {(ties) => (
          <select {...ties} value={seconds} onChange={(event) => setSeconds(Number(event.target.value))}>
            <option value={0}>{words.noCountdown}</option>
            {countdowns.map((each) => (
              <option key={each} value={each}>
                {words.seconds(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className={styles.to}>
        <legend>{words.to}</legend>
        {[true, false].map((all) => (
          <label key={String(all)}>
            <input type="radio" name="to" checked={toAll === all} onChange={() => setToAll(all)} />
            {all ? words.toAll : words.toSome}
          </label>
        ))}
        {!toAll && (
          <div className={styles.rooms}>
            {view.rooms.map(({ id, name }) => (
              <Checkbox key={id} label={name} checked={rooms.has(id)} onChange={() => turn(id)} />
            ))}
          </div>
        )}
        <FieldError>{tried && !toAll && rooms.size === 0 && words.toNone}</FieldError>
      </fieldset>
    </FormDialog>
  );
}
