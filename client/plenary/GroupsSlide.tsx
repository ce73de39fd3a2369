import type { Finding } from "../../shared/synthesis/findings.ts";
import { useText } from "../locales/useText.ts";
import { nameOf } from "./heat.ts";
import styles from "./Slides.module.css";

type Props = Readonly<{ findings: readonly Finding[]; answered: number }>;

/** The groups of a question as bars that grow while moderators work. The longest stands above. */
export function GroupsSlide({ findings, answered }: Props) {
  const { text } = useText();
  const words = text.plenary;
  if (findings.length === 0) return <p className={styles.none}>{words.noGroups}</p>;
  return (
    <ol className={styles.groups}>
      {findings.map((finding) => {
        const { cluster, support } = finding;
        const share = answered === 0 ? 0 : support.rooms.length / answered;
        return (
          <li key={cluster.id}>
            <span className={styles.name}>{nameOf(finding)}</span>
            <span className={styles.of}>{words.ofRooms(support.rooms.length, answered)}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
