import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { limits } from "../../../shared/limits.ts";
import { openSearch } from "../../../shared/suggest/search.ts";
import { useText } from "../../locales/useText.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { useOpenQuestion } from "../deskContext.ts";
import styles from "./GroupPicker.module.css";
import type { Pick } from "./picking.ts";
import type { NumberedCluster } from "./questionView.ts";

const search = openSearch(({ cluster, number }: NumberedCluster) => `${number} ${cluster.name} ${cluster.statement}`);

type Choice = Readonly<{ id: string; label: string; about: string; choose(): void }>;

/** Chooses a group: type some of its name, its number or its statement, go by arrows, Enter. */
export function GroupPicker({ asked, onClose }: Readonly<{ asked: Pick; onClose(): void }>) {
  const { text } = useText();
  const { view } = useOpenQuestion();
  const [typed, type] = useState("");
  const [chosen, go] = useState(0);
  const id = useId();
  const words = text.bench.pick;
  const name = typed.trim();
  const groups = search.find(
    view.clusters.filter(({ cluster }) => cluster.id !== asked.without),
    typed,
  );
  const choices: readonly Choice[] = [
    ...groups.map(({ cluster, number, support }) => ({
      id: cluster.id,
      label: text.moderator.groups.name(number, cluster.name),
      about: text.common.notes(support.notes.length),
      choose: () => asked.onPick(cluster.id),
    })),
    ...(asked.onNew ? [{ id: "new", label: words.makeNew(name), about: "", choose: () => asked.onNew?.(name) }] : []),
  ];
  const at = Math.max(0, Math.min(chosen, choices.length - 1));
  const take = (choice: Choice | undefined): void => {
    if (!choice) return;
    onClose();
    choice.choose();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") go(Math.min(at + 1, choices.length - 1));
    else if (event.key === "ArrowUp") go(Math.max(at - 1, 0));
    else if (event.key === "Enter") take(choices[at]);
    else return;
    event.preventDefault();
  };
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <Dialog title={asked.title ?? words.title} onClose={onClose}>
      <input
        {...{ role: "combobox", "aria-expanded": true, "aria-controls": id, "aria-autocomplete": "list" as const }}
        aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
        className={styles.input}
        aria-label={words.field}
        placeholder={words.field}
        maxLength={limits.clusterNameLength}
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={({ target }) => {
          type(target.value);
          go(0);
        }}
        onKeyDown={press}
      />
      <div ref={list} {...{ role: "listbox", id, "aria-label": words.list }} className={styles.list}>
        {choices.map((choice, place) => (
          <button
            {...{ role: "option", id: `${id}-${place}`, "aria-selected": place === at, tabIndex: -1 }}
            type="button"
            key={choice.id}
            className={styles.choice}
            onClick={() => take(choice)}
          >
            <span>{choice.label}</span>
            <span className={styles.about}>{choice.about}</span>
          </button>
        ))}
      </div>
      {choices.length === 0 && <p role="status">{words.none}</p>}
    </Dialog>
  );
}
