import styles from "./caret.module.css";

/** Dark enough for white letters. */
const colours = ["#0d5a55", "#8a3b12", "#5b3a8c", "#0a5fb4", "#7a1f4f", "#2f6136"] as const;

/** How somebody else's caret looks. Styled by script, since the content policy lets no style attributes in. */
export const caret = {
  colourOf: (client: number): string => colours[client % colours.length] ?? colours[0],
  render({ name, color }: Record<string, unknown>): HTMLElement {
    const mark = document.createElement("span");
    mark.className = styles.caret ?? "";
    const known = colours.find((each) => each === color) ?? colours[0]; // another browser says which
    mark.style.borderColor = known;
    const label = document.createElement("span");
    label.className = styles.caretName ?? "";
    label.textContent = typeof name === "string" ? name : "";
    label.style.backgroundColor = known;
    mark.append(label);
    return mark;
  },
} as const;
