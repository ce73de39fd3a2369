import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Links, SessionView } from "../../shared/api.ts";
import { spokenCode } from "../../shared/session.ts";
import { useText } from "../locales/useText.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Qr } from "../ui/Qr.tsx";
import { siteIn } from "./links.ts";
import styles from "./ShowScreen.module.css";

type Props = Readonly<{ view: SessionView; links: Links; onClose(): void }>;

/** The way in, as large as the screen: to share in a video call or show in a hall. Escape closes it. */
export function ShowScreen({ view, links, onClose }: Props) {
  const { text } = useText();
  const { invite } = text.organiser.page;
  const screen = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = screen.current;
    if (!dialog) return;
    dialog.showModal();
    const leftFullScreen = (): void => {
      if (!document.fullscreenElement) dialog.close();
    };
    dialog.requestFullscreen().then(
      () => document.addEventListener("fullscreenchange", leftFullScreen),
      () => undefined, // not everywhere, and not always allowed; the whole window is large as well
    );
    return () => {
      document.removeEventListener("fullscreenchange", leftFullScreen);
      dialog.close(); // leaves full screen too
    };
  }, []);
  return (
    <dialog ref={screen} className={styles.screen} aria-labelledby="show-title" onClose={onClose}>
      <div className={styles.close}>
        <IconButton label={text.common.close} icon={<X aria-hidden="true" />} onClick={() => screen.current?.close()} />
      </div>
      <div className={styles.qr}>
        <Qr value={links.participant} title={invite.qr} />
      </div>
      <div className={styles.words}>
        <h2 id="show-title">{view.title}</h2>
        <p>{invite.scanOr(siteIn(links))}</p>
        <p className={styles.code}>{spokenCode(links.code)}</p>
      </div>
    </dialog>
  );
}
