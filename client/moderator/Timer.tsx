import { Clock } from "lucide-react";
import { type SyntheticEvent, useState } from "react";
import { clock as onTheClock } from "../locales/formats.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useDesk } from "./deskContext.ts";
import styles from "./RoundBar.module.css";
import { useTime } from "./serverClock.ts";

const minuteMs = 60_000;

/** The time that the running round has left, and the ways to change it. */
export function Timer({ endsAt }: Readonly<{ endsAt: number | undefined }>) {
  const { text, language } = useText();
  const { link, clock } = useDesk();
  const [setting, set] = useState(false);
  const words = text.moderator.timer;
  const extend = (minutes: number) => (): void =>
    link.stage.setEnd(Math.max(endsAt ?? clock(), clock()) + minutes * minuteMs);
  return (
    <span className={styles.timer}>
      <span role="timer" aria-label={words.left}>
        <TimeLeft endsAt={endsAt} />
      </span>
      <Button small aria-label={words.longer(1)} onClick={extend(1)}>
        {words.plus(1)}
      </Button>
      <Button small aria-label={words.longer(5)} onClick={extend(5)}>
        {words.plus(5)}
      </Button>
      <Button small aria-haspopup="dialog" onClick={() => set(true)}>
        <Clock aria-hidden="true" size={16} />
        {endsAt === undefined ? words.setEnd : words.until(onTheClock(language, endsAt))}
      </Button>
      {setting && <SetEnd endsAt={endsAt} onClose={() => set(false)} />}
    </span>
  );
}

/** The same in words alone. */
export function TimeLeft({ endsAt }: Readonly<{ endsAt: number | undefined }>) {
  const { text } = useText();
  const { clock } = useDesk();
  const now = useTime(clock, 1000);
  const words = text.moderator.timer;
  return (
    <span className={styles.left} data-over={isOver(endsAt, now) || undefined}>
      {endsAt === undefined ? words.none : isOver(endsAt, now) ? words.over : leftWords(endsAt - now)}
    </span>
  );
}

function SetEnd({ endsAt, onClose }: Readonly<{ endsAt: number | undefined; onClose(): void }>) {
  const { text } = useText();
  const { link, clock } = useDesk();
  const [time, setTime] = useState(() => timeOf(endsAt ?? clock() + 10 * minuteMs));
  const words = text.moderator.timer;
  const end = (at: number | undefined): void => {
    link.stage.setEnd(at);
    onClose();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const at = nextTime(time, clock());
    if (at !== undefined) end(at);
  };
  return (
    <Dialog
      title={words.setEnd}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => end(undefined)}>{words.without}</Button>
          <Button look="primary" type="submit" form="set-end">
            {words.set}
          </Button>
        </>
      }
    >
      <form id="set-end" onSubmit={submit}>
        <TextField
          label={words.endsAt}
          type="time"
          required
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

function isOver(endsAt: number | undefined, now: number): boolean {
  return endsAt !== undefined && endsAt <= now;
}

/** Milliseconds as "12:05", with hours when there are any. */
function leftWords(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  const two = (n: number): string => String(n).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** A moment's "14:05" on this device's clock, as a time field wants it. */
function timeOf(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

/** The next moment at which the clock shows this time. Absent when it is no time. */
function nextTime(time: string, now: number): number | undefined {
  const [hours, minutes] = time.split(":").map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return undefined;
  const date = new Date(now);
  date.setHours(hours, minutes, 0, 0);
  if (date.getTime() <= now) date.setDate(date.getDate() + 1);
  return date.getTime();
}
