import type { Editor } from "@tiptap/react";
import { useRef } from "react";
import type { Change } from "../../../shared/report/refresh.ts";
import { useText } from "../../locales/useText.ts";
import { announce } from "../../ui/announce.tsx";
import { Button } from "../../ui/Button.tsx";
import { FoldedList } from "../../ui/FoldedList.tsx";
import { goToOrigin } from "../goTo.ts";
import cardStyles from "../panel/Cards.module.css";
import { ChangeCard } from "./ChangeCard.tsx";
import type { Changes } from "./useChanges.ts";

/** What changed at the desk since, to be taken over one by one or all at once. */
export function ChangesPanel({ changes, editor }: Readonly<{ changes: Changes; editor: Editor }>) {
  const { text } = useText();
  const panel = useRef<HTMLElement>(null);
  const words = text.document.changes;
  const { open, leftOut, safe } = changes;

  /** The card goes; the focus goes to the next one. */
  const andOn = (act: () => void, said: string): void => {
    const cards = (): HTMLElement[] => [...(panel.current?.querySelectorAll("li") ?? [])];
    const at = cards().findIndex((card) => card.contains(globalThis.document.activeElement));
    act();
    announce(said);
    requestAnimationFrame(() => {
      const next = cards()[Math.min(at, cards().length - 1)];
      (next?.querySelector<HTMLElement>("[data-first]") ?? panel.current)?.focus();
    });
  };
  const take = (which: readonly Change[]): void =>
    andOn(() => changes.take(which), which.length === 1 ? words.taken : words.takenAll(which.length));

  return (
    <section ref={panel} className={cardStyles.panel} aria-label={words.title} tabIndex={-1}>
      <p className={cardStyles.about}>{open.length === 0 ? words.none : words.about}</p>
      {safe.length > 1 && (
        <Button look="primary" onClick={() => take(safe)}>
          {words.takeAll(safe.length)}
        </Button>
      )}
      <ul className={cardStyles.cards}>
        {open.map((change) => (
          <ChangeCard
            key={keyOf(change)}
            change={change}
            onTake={() => take([change])}
            onKeep={() => andOn(() => changes.keep(change), words.about1(words.kinds[change.kind], text.common.saved))}
            onLook={(id) => goToOrigin(editor, id)}
          />
        ))}
      </ul>
      <FoldedList
        title={words.leftOut(leftOut.length)}
        action={words.take.leftOut}
        rows={leftOut.map((change) => ({
          key: keyOf(change),
          words: "theirs" in change ? change.theirs : "",
          onAction: () => take([change]),
        }))}
      />
    </section>
  );
}

const keyOf = (change: Change): string => `${change.kind} ${"taken" in change ? change.taken.id : change.drafted.id}`;
