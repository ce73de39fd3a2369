import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Header } from "react-aria-components/Header";
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useText } from "../locales/useText.ts";
import buttonStyles from "./Button.module.css";
import styles from "./Menu.module.css";

/** One thing to do. `chosen` marks the present one of several choices. */
export type Choice = Readonly<{
  id: string;
  label: string;
  icon?: ReactNode;
  chosen?: boolean;
  disabled?: boolean;
  danger?: boolean;
  onChoose(): void;
}>;

/** Choices that belong together. `title` may be absent. */
export type ChoiceGroup = Readonly<{ id: string; title?: string; choices: readonly Choice[] }>;

type Props = Readonly<{
  /** The name of the button that opens it; with `icon` only screen readers and the tooltip have it. */
  label: string;
  icon?: ReactNode;
  small?: boolean;
  groups: readonly ChoiceGroup[];
  className?: string;
  /** `false` where arrow keys lead to it already, as in a list of many. */
  inTabOrder?: boolean;
}>;

/** A button that opens a list of things to do: arrow keys, first letters, Escape. */
export function Menu({ label, icon, small = false, groups, className, inTabOrder = true }: Props) {
  const { text } = useText();
  const looks = [buttonStyles.button, icon && buttonStyles.icon, small && buttonStyles.small, className];
  const all = groups.flatMap((group) => group.choices);
  return (
    <MenuTrigger>
      <AriaButton
        className={looks.filter(Boolean).join(" ")}
        aria-label={label}
        excludeFromTabOrder={!inTabOrder}
        {...(icon ? { "data-tip": label } : {})}
      >
        {icon ?? label}
      </AriaButton>
      <Popover className={styles.popover ?? ""}>
        <AriaMenu
          className={styles.menu ?? ""}
          aria-label={label}
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
    </MenuTrigger>
  );
}
