import type { Certificate } from "../../shared/life.ts";
import { moment, number } from "../locales/formats.ts";
import { useText } from "../locales/useText.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { MessagePage } from "../ui/MessagePage.tsx";
import styles from "./EndPanel.module.css";

/** What an organiser sees of an erased session, once: the proof to keep. */
export function ErasedPage({ proof }: Readonly<{ proof: Certificate }>) {
  const { text, language } = useText();
  const { erased } = text.organiser;
  const facts: readonly (readonly [name: string, value: string])[] = [
    [erased.at, moment(language, proof.erasedAt)],
    [erased.people, number(language, proof.people)],
    [erased.documents, number(language, proof.documents)],
    [erased.edits, number(language, proof.edits)],
    [erased.mark, proof.session],
  ];
  const words = [erased.proof, ...facts.map(([name, value]) => `${name}: ${value}`)].join("\n");
  return (
    <MessagePage title={erased.title} body={erased.body}>
      <section className={`${styles.panel} ${styles.kept}`}>
        <h2>{erased.proof}</h2>
        <dl className={styles.proof}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className={styles.ways}>
          <CopyButton value={words} thing={erased.proof}>
            {erased.copy}
          </CopyButton>
          <ButtonLink href="/">{text.common.toHome}</ButtonLink>
        </div>
      </section>
    </MessagePage>
  );
}
