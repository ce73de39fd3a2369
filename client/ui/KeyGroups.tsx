import type { KeyGroup } from "../locales/keyGroup.ts";
import styles from "./KeyGroups.module.css";

/** Which keys do what. */
export function KeyGroups({ groups }: Readonly<{ groups: readonly KeyGroup[] }>) {
  return groups.map(({ title, keys }) => (
    <section key={title}>
      <h3>{title}</h3>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
