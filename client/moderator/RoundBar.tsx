import { Play, Square } from "lucide-react";
import { useState } from "react";
import type { RoundId } from "../../shared/ids.ts";
import type { Round } from "../../shared/template.ts";
import { useText } from "../locales/useText.ts";
import { useLive } from "../sync/useLive.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Fold } from "../ui/Fold.tsx";
import { useDesk } from "./deskContext.ts";
import styles from "./RoundBar.module.css";
import { peopleIn } from "./rooms/roomRows.ts";
import { TimeLeft, Timer } from "./Timer.tsx";

const minuteMs = 60_000;

/** Starts, switches and stops rounds; every participant's screen follows at once. */
export function RoundBar() {
  const { text } = useText();
  const { view, link, clock } = useDesk();
  const scene = useLive(link.stage.scene);
  const [asking, ask] = useState<() => void>();
  const words = text.moderator.rounds;
  const running = scene.open ? view.template.rounds.find(({ id }) => id === scene.round) : undefined;

  const people = (): number => {
    const roster = link.link.roster.current();
    return view.rooms.reduce((sum, room) => sum + peopleIn(room, roster), 0);
  };
  /** Asks first when people would be cut off while they still have time. */
  const carefully = (act: () => void): void => {
    const timeIsUp = scene.endsAt !== undefined && scene.endsAt <= clock();
    if (running && !timeIsUp && people() > 0) ask(() => act);
    else act();
  };
  const start = (round: Round, minutes: number | undefined): void =>
    carefully(() => link.stage.startRound(round.id, minutes === undefined ? undefined : clock() + minutes * minuteMs));

  return (
    <section className={styles.bar} aria-label={words.title}>
      <Fold title={running ? <RunningNow round={running} endsAt={scene.endsAt} /> : words.title} open={!running}>
        <ol className={styles.rounds}>
          {view.template.rounds.map((round) => (
            <li key={round.id} className={styles.round} data-running={round.id === running?.id || undefined}>
              <span className={styles.name}>{round.title}</span>
              {round.id === running?.id ? (
                <>
                  <Timer endsAt={scene.endsAt} />
                  <Button small onClick={() => carefully(() => link.stage.stopRound())}>
                    <Square aria-hidden="true" size={16} />
                    {words.stop}
                  </Button>
                </>
              ) : (
                <StartRound
                  round={round}
                  main={!running && round.id === nextRound(view.template.rounds, scene.round)}
                  onStart={(minutes) => start(round, minutes)}
                />
              )}
            </li>
          ))}
        </ol>
        <p className={styles.see}>{running ? words.seeRound : words.seeWaiting(scene.round !== undefined)}</p>
      </Fold>
      {asking && (
        <Dialog
          role="alertdialog"
          title={words.cutOffTitle}
          onClose={() => ask(undefined)}
          actions={
            <>
              <Button onClick={() => ask(undefined)}>{text.common.cancel}</Button>
              <Button
                look="primary"
                onClick={() => {
                  asking();
                  ask(undefined);
                }}
              >
                {words.cutOffYes}
              </Button>
            </>
          }
        >
          <p>{words.cutOff(running?.title ?? "", people())}</p>
        </Dialog>
      )}
    </section>
  );
}

function RunningNow({ round, endsAt }: Readonly<{ round: Round; endsAt: number | undefined }>) {
  return (
    <>
      {round.title} · <TimeLeft endsAt={endsAt} />
    </>
  );
}

type StartProps = Readonly<{
  round: Round;
  /** Whether this is the round that comes next. */
  main: boolean;
  onStart(minutes: number | undefined): void;
}>;

function StartRound({ round, main, onStart }: StartProps) {
  const { text } = useText();
  const [minutes, setMinutes] = useState(String(round.minutes));
  const words = text.moderator.rounds;
  const read = Number(minutes);
  return (
    <form
      className={styles.start}
      onSubmit={(event) => {
        event.preventDefault();
        onStart(minutes.trim() !== "" && read > 0 ? read : undefined);
      }}
    >
      <label className={styles.minutes}>
        <input
          type="number"
          min={1}
          max={480}
          step={1}
          value={minutes}
          placeholder="∞"
          aria-label={words.minutesOf(round.title)}
          onChange={(event) => setMinutes(event.target.value)}
        />
        {words.minutes}
      </label>
      <Button type="submit" small {...(main && { look: "primary" as const })}>
        <Play aria-hidden="true" size={16} />
        {words.start} <span className="visually-hidden">{round.title}</span>
      </Button>
    </form>
  );
}

function nextRound(rounds: readonly Round[], last: RoundId | undefined): RoundId | undefined {
  return rounds[rounds.findIndex(({ id }) => id === last) + 1]?.id;
}
