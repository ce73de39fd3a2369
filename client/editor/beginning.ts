import styles from "./words.module.css";

/**
 * How an editor of shared words begins, whatever it edits: empty, until the shared words are there, because without any content it would
 * read HTML, which the content policy forbids; and without a style tag of its own, which that policy does not let in.
 */
export const beginning = {
  content: { type: "doc", content: [{ type: "paragraph" }] },
  injectCSS: false,
};

/** What such a field tells of itself, to screen readers and to the browser's spell check, and how its words stand. */
export function fieldAttributes(label: string, language: string, className = ""): Record<string, string> {
  return {
    class: `${styles.words} ${className}`,
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    lang: language,
  };
}
