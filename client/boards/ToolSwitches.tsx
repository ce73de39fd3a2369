import { type Round, toolsOfRound } from "../../shared/template.ts";
import { type ToolSwitches as Switches, type Tool, tools } from "../../shared/tools.ts";
import { useText } from "../locales/useText.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { useToasts } from "../ui/Toasts.tsx";
import styles from "./ToolSwitches.module.css";

type Props = Readonly<{
  round: Round;
  /** How they stand in each room that is led. */
  rooms: readonly Switches[];
  /** Rejects when the server did not take it. */
  onSwitch(tool: Tool, isOn: boolean): Promise<unknown>;
}>;

/** What people can do in a round besides writing, for who leads it: on or off, at once. */
export function ToolSwitches({ round, rooms, onSwitch }: Props) {
  const { text } = useText();
  const showToast = useToasts();
  const words = text.lead.tools;
  const usual = toolsOfRound(round);
  return (
    <fieldset className={styles.tools}>
      <legend>{words.title}</legend>
      {tools.map((tool) => {
        const on = rooms.filter((room) => room.get(tool) ?? usual.has(tool)).length;
        const isMixed = on > 0 && on < rooms.length;
        return (
          <Checkbox
            key={tool}
            label={words.names[tool]}
            {...(isMixed && { hint: words.some(on, rooms.length) })}
            checked={on > 0 && !isMixed}
            onChange={({ target }) => {
              onSwitch(tool, target.checked).catch(() => showToast(text.lead.failed));
            }}
          />
        );
      })}
      <p>{words.hint}</p>
    </fieldset>
  );
}
