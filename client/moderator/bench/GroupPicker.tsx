import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { SearchField } from "react-aria-components/SearchField";
import { limits } from "../../../shared/limits.ts";
import { openSearch } from "../../../shared/suggest/search.ts";
import { useText } from "../../locales/useText.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { useOpenQuestion } from "../deskContext.ts";
import styles from "./GroupPicker.module.css";
import type { Pick } from "./picking.ts";
import type { NumberedCluster } from "./questionView.ts";

const search = openSearch(({ cluster, number }: NumberedCluster) => `${number} ${cluster.name} ${cluster.statement}`);

/** Chooses a group: type some of its name, its number or its statement, go by arrows, Enter. */
export function GroupPicker({ asked, onClose }: Readonly<{ asked: Pick; onClose(): void }>) {
  const { text } = useText();
  const { view } = useOpenQuestion();
  const [typed, type] = useState("");
  const words = text.bench.pick;
  const name = typed.trim();
  const groups = search.find(
    view.clusters.filter(({ cluster }) => cluster.id !== asked.without),
    typed,
  );
  const choose = (id: string | number): void => {
    onClose();
    const found = groups.find(({ cluster }) => cluster.id === id);
    if (found) asked.onPick(found.cluster.id);
    else asked.onNew?.(name);
  };
  const choices = [
    ...groups.map(({ cluster, number, support }) => ({
      id: cluster.id as string,
      label: text.moderator.groups.name(number, cluster.name),
      about: text.common.notes(support.notes.length),
    })),
    ...(asked.onNew ? [{ id: "new", label: words.makeNew(name), about: "" }] : []),
  ];
  return (
    <Dialog title={asked.title ?? words.title} onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={type}>
        <SearchField className={styles.field ?? ""} aria-label={words.field} autoFocus>
          <Input className={styles.input ?? ""} placeholder={words.field} maxLength={limits.clusterNameLength} />
        </SearchField>
        <Menu
          className={styles.list ?? ""}
          aria-label={words.list}
          items={choices}
          onAction={choose}
          renderEmptyState={() => words.none}
        >
          {({ id, label, about }) => (
            <MenuItem id={id} textValue={label} className={styles.choice ?? ""}>
              <span>{label}</span>
              <span className={styles.about}>{about}</span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
