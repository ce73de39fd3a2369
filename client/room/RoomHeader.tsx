import type { ReactNode } from "react";
import { PageHeading } from "../ui/PageHeading.tsx";
import { SkipLink } from "../ui/SkipLink.tsx";
import styles from "./RoomHeader.module.css";

type Props = Readonly<{ session: string; room: string; children: ReactNode }>;

/** Which session, which room; and at the right what goes on in it. */
export function RoomHeader({ session, room, children }: Props) {
  return (
    <>
      <SkipLink />
      <header className={styles.header}>
        <div className={styles.place}>
          <PageHeading title={`${room} · ${session}`}>
            <span className={styles.room}>{room}</span>
            <span className={styles.session}>{session}</span>
          </PageHeading>
        </div>
        <div className={styles.state}>{children}</div>
      </header>
    </>
  );
}
