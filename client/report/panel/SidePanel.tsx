import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { useText } from "../../locales/useText.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./SidePanel.module.css";

/** One of the things that lie beside the document. `count`: how many ask for attention. */
export type Side = Readonly<{ id: string; title: string; icon: ReactNode; count?: number; content: ReactNode }>;

/** Which of them lies on top; and whether they are shown where there is no room beside the document. */
export type SideView = Readonly<{ chosen: string; isShown: boolean }>;

type Props = Readonly<{ sides: readonly Side[]; view: SideView; onView(view: SideView): void }>;

/** What lies beside the document, one thing at a time. On a narrow screen it is folded until somebody wants it. */
export function SidePanel({ sides, view, onView }: Props) {
  const { text } = useText();
  const { chosen, isShown } = view;
  const words = text.document;
  const waiting = sides.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <aside className={isShown ? `${styles.side} ${styles.shown}` : styles.side} aria-label={words.panel}>
      <Button className={styles.toggle} aria-expanded={isShown} onClick={() => onView({ chosen, isShown: !isShown })}>
        {isShown ? words.hidePanel : words.showPanel}
        {waiting > 0 && <span className={styles.count}>{waiting}</span>}
      </Button>
      <Tabs
        className={styles.tabs ?? ""}
        selectedKey={chosen}
        onSelectionChange={(key) => onView({ chosen: String(key), isShown })}
      >
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
