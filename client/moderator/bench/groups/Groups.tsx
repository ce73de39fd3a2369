import { Plus, Sparkles } from "lucide-react";
import { useRef } from "react";
import { useSearchParams } from "wouter";
import { UndoButtons } from "../../../boards/UndoButtons.tsx";
import { useText } from "../../../locales/useText.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { useDesk, useOpenQuestion } from "../../deskContext.ts";
import { suggestionsId } from "../../suggestions/place.ts";
import { KeysHelp } from "../KeysHelp.tsx";
import { useDeskDrop } from "../noteDrag.ts";
import { useGroupActions } from "../useGroupActions.ts";
import { AddTheme } from "./AddTheme.tsx";
import { GroupSettings } from "./GroupSettings.tsx";
import styles from "./Groups.module.css";
import { StrongestFirst } from "./StrongestFirst.tsx";
import { ThemeSection } from "./ThemeSection.tsx";
import { UnstatedHere } from "./UnstatedHere.tsx";

/** The document as it grows: themes, and under them the groups with their statements. */
export function Groups() {
  const { text } = useText();
  const { history } = useDesk();
  const { view } = useOpenQuestion();
  return (
    <section className={styles.pane} aria-labelledby="groups">
      <div className={styles.head}>
        <h2 id="groups">
          {text.moderator.groups.title} <span className={styles.count}>{view.clusters.length}</span>
        </h2>
        <StrongestFirst />
        <GroupSettings />
        <KeysHelp />
        <UndoButtons history={history} />
        <NewGroup />
      </div>
      <UnstatedHere />
      <div className={styles.scroll}>
        {view.clusters.length === 0 && <NoGroups />}
        {view.sections.map((section, at) => (
          <ThemeSection key={section.theme?.id ?? "none"} section={section} at={at - 1} />
        ))}
        <AddTheme />
      </div>
    </section>
  );
}

/** Where the first group will be; notes can be dropped there already. */
function NoGroups() {
  const { text } = useText();
  const { putInNew } = useGroupActions();
  const ref = useRef<HTMLDivElement>(null);
  const { dropProps, isDropTarget } = useDeskDrop(ref, { onNotes: ({ refs, from }) => putInNew(refs, from) });
  const { view } = useOpenQuestion();
  const [search, setSearch] = useSearchParams();
  const look = (): void =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.set("show", suggestionsId);
      return next;
    });
  return (
    <div {...dropProps} ref={ref} className={styles.fresh} data-drop-target={isDropTarget || undefined}>
      <EmptyState
        action={
          view.loose.length > 1 &&
          search.get("show") !== suggestionsId && (
            <Button look="primary" onClick={look}>
              <Sparkles aria-hidden="true" size={18} />
              {text.moderator.groups.begin}
            </Button>
          )
        }
      >
        {text.moderator.groups.none}
      </EmptyState>
    </div>
  );
}

/** Makes an empty group when pressed, and a group of the notes that are dropped on it. */
function NewGroup() {
  const { text } = useText();
  const { putInNew } = useGroupActions();
  const ref = useRef<HTMLButtonElement>(null);
  const { dropProps, isDropTarget } = useDeskDrop(ref, { onNotes: ({ refs, from }) => putInNew(refs, from) });
  return (
    <Button
      {...dropProps}
      ref={ref}
      className={styles.fresh ?? ""}
      data-drop-target={isDropTarget || undefined}
      onClick={() => putInNew([])}
    >
      <Plus aria-hidden="true" size={18} />
      {text.moderator.groups.make}
    </Button>
  );
}
