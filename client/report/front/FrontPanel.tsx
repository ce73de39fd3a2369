import type { SessionView } from "../../../shared/api.ts";
import type { FrontMatterDoc, TopField } from "../../../shared/doc/frontMatter.ts";
import { limits } from "../../../shared/limits.ts";
import { useText } from "../../locales/useText.ts";
import { useLive } from "../../sync/useLive.ts";
import { TextArea, TextField } from "../../ui/TextField.tsx";
import styles from "./Front.module.css";
import { Terms } from "./Terms.tsx";
import { sessionTop } from "./top.ts";

type Props = Readonly<{ view: SessionView; front: FrontMatterDoc }>;

/** What stands at the top of the document, the words that it explains, and what is kept up to date by itself. */
export function FrontPanel({ view, front }: Props) {
  const { text } = useText();
  const { top } = useLive(front.now);
  const words = text.document.front;
  const given = sessionTop(view);
  /** Written when somebody leaves the field: so the others never see half a title. */
  const field = (name: TopField) => ({
    key: `${name} ${top[name] ?? ""}`,
    defaultValue: top[name] ?? given[name],
    placeholder: given[name],
    maxLength: limits.textLength,
    onBlur: ({ target }: Readonly<{ target: { value: string } }>) => {
      const said = target.value.trim();
      const now = said === "" || said === given[name] ? undefined : said;
      if (now !== top[name]) front.setTop(name, now);
    },
  });
  return (
    <section className={styles.panel} aria-label={words.title}>
      <p className={styles.about}>{words.about}</p>
      <TextField label={words.name} {...field("title")} />
      <TextField label={words.subtitle} {...field("subtitle")} />
      <TextField label={words.date} type="date" {...field("date")} />
      <TextArea label={words.organisers} hint={words.organisersHint} rows={3} {...field("organisers")} />
      <Terms front={front} />
      <h3>{words.computed}</h3>
      <p className={styles.about}>{words.computedHint}</p>
    </section>
  );
}
