import { Check } from "lucide-react";
import type { RefObject } from "react";
import { Header } from "react-aria-components/Header";
import { Menu as AriaMenu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useText } from "../locales/useText.ts";
import styles from "./Menu.module.css";
import type { ChoiceGroup } from "./Menu.tsx";

type Props = Readonly<{
  label: string;
  groups: readonly ChoiceGroup[];
  /** The button it hangs on, which gets the focus back. */
  button: RefObject<HTMLButtonElement | null>;
  /** Where the focus begins: `true` is the list itself. */
  focus: "first" | "last" | true;
  onClose(): void;
}>;

/** The open list of a `Menu`. */
export default function MenuList({ label, groups, button, focus, onClose }: Props) {
  const { text } = useText();
  const all = groups.flatMap((group) => group.choices);
  return (
    <Popover
      aria-label={label}
      className={styles.popover ?? ""}
      triggerRef={button}
      isOpen
      onOpenChange={onClose}
      trigger="MenuTrigger"
    >
      <AriaMenu
        className={styles.menu ?? ""}
        aria-label={label}
        autoFocus={focus}
        onClose={onClose}
        onAction={(id) => all.find((choice) => choice.id === id)?.onChoose()}
      >
        {groups
          .filter((group) => group.choices.length > 0)
          .map((group) => (
            <MenuSection key={group.id} {...(group.title ? {} : { "aria-label": label })}>
              {group.title && <Header className={styles.heading ?? ""}>{group.title}</Header>}
              {group.choices.map((choice) => (
                <MenuItem
                  key={choice.id}
                  id={choice.id}
                  textValue={choice.label}
                  isDisabled={choice.disabled ?? false}
                  className={choice.danger ? `${styles.item} ${styles.danger}` : (styles.item ?? "")}
                >
                  {choice.icon}
                  {choice.label}
                  {choice.chosen && (
                    <>
                      <Check aria-hidden="true" size={18} />
                      <span className="visually-hidden">({text.common.chosen})</span>
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
      </AriaMenu>
    </Popover>
  );
}
