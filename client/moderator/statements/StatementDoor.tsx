import { PenLine } from "lucide-react";
import { lazy, type Ref, useEffect, useRef } from "react";
import type { ClusterId } from "../../../shared/ids.ts";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { LazyPart } from "../../ui/LazyPart.tsx";
import type { NumberedCluster } from "../bench/questionView.ts";
import { usePlace } from "./place.ts";
import styles from "./StatementDoor.module.css";
import { useWording } from "./useWording.ts";

/** Editor and all: it comes when somebody first opens a group. */
const StatementPlace = lazy(() => import("./StatementPlace.tsx"));

/** On the card of a group: opens it beside its notes, and says when the words for how many no longer fit. */
export function StatementDoor({ numbered }: Readonly<{ numbered: NumberedCluster }>) {
  const { text } = useText();
  const { opened, open, close } = usePlace();
  const { misfit } = useWording(numbered);
  const { cluster, number } = numbered;
  const words = text.statements;
  return (
    <>
      <Button
        ref={useReturn(opened, cluster.id)}
        look="bare"
        small
        aria-label={words.openOf(text.moderator.groups.name(number, cluster.name))}
        onClick={() => open(cluster.id)}
      >
        <PenLine aria-hidden="true" size={16} />
        {words.open}
      </Button>
      {misfit && (
        <span className={styles.misfit}>
          {words.misfit(misfit.says, words.share[misfit.share.unit](misfit.share.behind, misfit.share.answered))}
        </span>
      )}
      {opened === cluster.id && (
        <LazyPart onFailed={close}>
          <StatementPlace numbered={numbered} />
        </LazyPart>
      )}
    </>
  );
}

/** Who closes a group stands at its door again, also when they came in by another one. */
function useReturn(opened: ClusterId | undefined, own: ClusterId): Ref<HTMLButtonElement> {
  const door = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && opened === undefined) door.current?.focus();
    wasOpen.current = opened === own;
  }, [opened, own]);
  return door;
}
