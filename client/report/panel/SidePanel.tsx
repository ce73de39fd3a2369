import { type ReactNode, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./SidePanel.module.css";

/** One of the things that lie beside the document. `count`: how many ask for attention. */
export type Side = Readonly<{ id: string; title: string; icon: ReactNode; count?: number; content: ReactNode }>;

/** What lies beside the document, one thing at a time. On a narrow screen it is folded until somebody wants it. */
export function SidePanel({ sides }: Readonly<{ sides: readonly Side[] }>) {
  const { text } = useText();
  const [isShown, show] = useState(false);
  const words = text.document;
  const waiting = sides.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <aside className={isShown ? `${styles.side} ${styles.shown}` : styles.side} aria-label={words.panel}>
      <Button className={styles.toggle} aria-expanded={isShown} onClick={() => show(!isShown)}>
        {isShown ? words.hidePanel : words.showPanel}
        {waiting > 0 && <span className={styles.count}>{waiting}</span>}
      </Button>
      <Tabs className={styles.tabs ?? ""}>
        <TabList className={styles.list ?? ""} aria-label={words.panel}>
          {sides.map(({ id, title, icon, count = 0 }) => (
            <Tab key={id} id={id} className={styles.tab ?? ""}>
              {icon}
              <span>{title}</span>
              {count > 0 && <span className={styles.count}>{count}</span>}
            </Tab>
          ))}
        </TabList>
        {sides.map(({ id, content }) => (
          <TabPanel key={id} id={id} className={styles.content ?? ""}>
            {content}
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  );
}
