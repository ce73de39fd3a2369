import { useEffect, useRef, useState } from "react";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FoldedList } from "../../ui/FoldedList.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useOpenQuestion } from "../deskContext.ts";
import { isAside, type Offer, offersOf, refsOf } from "./offers.ts";
import { SuggestionCard, stopMark } from "./SuggestionCard.tsx";
import styles from "./Suggestions.module.css";
import { Sureness, surenessSteps } from "./Sureness.tsx";
import { Tensions } from "./Tensions.tsx";
import { ToStatements } from "./ToStatements.tsx";
import { useAside } from "./useAside.ts";
import { useHeld } from "./useHeld.ts";
import { useProposals } from "./useProposals.ts";
import { type Taken, useTaking } from "./useTaking.ts";
import { WordsButton } from "./WordsButton.tsx";

/** The focus goes to a card, and the whole card comes in sight. */
function goTo(stop: HTMLElement | null | undefined): void {
  stop?.focus({ preventScroll: true });
  stop?.closest("article")?.scrollIntoView({ block: "nearest" });
}

/** What could be done with the loose notes of the question: groups of notes that say the same, the surest first. */
export function Suggestions() {
  const { text } = useText();
  const words = text.suggestions;
  const { view } = useOpenQuestion();
  const [step, setStep] = useState(surenessSteps.usual);
  const { isHeld, props } = useHeld();
  const aside = useAside();
  const { shown, isBusy, hasNews, showNews } = useProposals(surenessSteps.at(step), isHeld);
  const taking = useTaking();
  const list = useRef<HTMLOListElement>(null);
  const offers = shown ? offersOf(shown.proposals.suggestions, view) : [];
  const left = offers.filter((offer) => isAside(offer, aside.list));
  const current = offers.filter((offer) => !left.includes(offer));
  const isDone = current.length === 0;
  useEffect(() => {
    if (isDone && hasNews) showNews(); // nobody is reading anything
  }, [isDone, hasNews, showNews]);

  const stops = (): readonly HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>(`[${stopMark}]`) ?? [])];
  const stepFrom = (at: number, by: -1 | 1): void => {
    goTo(stops()[at + by]);
  };
  /** The focus goes on to what comes after the card that goes away. */
  const leave = (at: number, act: () => void): void => {
    const all = stops();
    goTo(all[at + 1] ?? all[at - 1] ?? props.ref.current);
    act();
  };
  const lookAgain = (): void => {
    props.ref.current?.focus(); // the button goes away
    showNews();
  };
  const takeAll = (): void =>
    taking(
      current.map(
        ({ suggestion, group, notes }): Taken => ({
          refs: refsOf(notes),
          name: suggestion.name,
          ...(group && { cluster: group.cluster.id }),
        }),
      ),
    );
  return (
    <section {...props} className={styles.panel} aria-labelledby="suggestions" aria-busy={isBusy}>
      <div className={styles.head}>
        <h2 id="suggestions" className="visually-hidden">
          {words.title}
        </h2>
        <Sureness step={step} onStep={setStep} />
        {current.length > 1 && <Button onClick={takeAll}>{words.all(current.length)}</Button>}
      </div>
      {hasNews && !isDone && (
        <Button look="bare" className={styles.news ?? ""} onClick={lookAgain}>
          {words.fresh}
        </Button>
      )}
      <div className={styles.scroll}>
        {shown && current.length > 0 && <p className={styles.intro}>{words.intro}</p>}
        {shown && <Tensions tensions={shown.proposals.tensions} offers={current} />}
        {shown ? (
          current.length === 0 && <EmptyState action={<ToStatements />}>{emptyWords()}</EmptyState>
        ) : (
          <Skeleton label={words.busy} />
        )}
        <ol ref={list} className={styles.cards}>
          {current.map((offer, at) => (
            <li key={offer.suggestion.key}>
              <SuggestionCard
                offer={offer}
                onTake={(taken) => leave(at, () => taking([taken]))}
                onAside={(refs) => leave(at, () => aside.put(refs))}
                onStep={(by) => stepFrom(at, by)}
              />
            </li>
          ))}
        </ol>
        {shown && current.length > 0 && <p className={styles.intro}>{words.alone(shown.proposals.alone)}</p>}
        {shown && shown.proposals.left > 0 && <p className={styles.intro}>{words.left(shown.proposals.left)}</p>}
        <FoldedList
          title={words.asideCount(left.length)}
          action={words.back}
          rows={left.map((offer) => ({
            key: offer.suggestion.key,
            words: nameOf(offer),
            onAction: () => aside.bringBack(aside.list.filter((before) => isAside(offer, [before]))),
          }))}
        />
      </div>
      <div className={styles.foot}>
        {current.length > 0 && <p className={styles.keys}>{words.keys}</p>}
        <WordsButton />
      </div>
    </section>
  );

  function nameOf({ suggestion, group }: Offer): string {
    return group ? words.goesWith(text.moderator.groups.name(group.number, group.cluster.name)) : suggestion.name;
  }

  function emptyWords(): string {
    return view.loose.length === 0 ? words.noneLoose : words.none;
  }
}
