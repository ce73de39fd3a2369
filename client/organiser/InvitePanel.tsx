import { Maximize, Printer } from "lucide-react";
import { useState } from "react";
import type { Links, SessionView } from "../../shared/api.ts";
import { spokenCode } from "../../shared/session.ts";
import { organiser as english } from "../locales/en/organiser.ts";
import { day } from "../locales/formats.ts";
import { organiser as dutch } from "../locales/nl/organiser.ts";
import { useText } from "../locales/useText.ts";
import { Button } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Qr } from "../ui/Qr.tsx";
import { TextArea } from "../ui/TextField.tsx";
import { LinkField } from "./LinkField.tsx";
import { siteIn } from "./links.ts";
import styles from "./OrganiserPage.module.css";
import { ShowScreen } from "./ShowScreen.tsx";

/** All ways in for participants: on a screen, on paper, in a message. */
export function InvitePanel({ view, links }: Readonly<{ view: SessionView; links: Links }>) {
  const { text } = useText();
  const { invite } = text.organiser.page;
  const [showing, setShowing] = useState(false);
  const site = siteIn(links);
  const spoken = view.template.language; // participants get it in the language of the questions
  const words = (spoken === "nl" ? dutch : english).page.invite.text({
    title: view.title,
    date: day(spoken, view.date),
    organisers: view.organisers,
    link: links.participant,
    host: site,
    code: spokenCode(links.code),
  });
  return (
    <section className={`${styles.panel} ${styles.invite}`}>
      <div className={styles.qr}>
        <Qr value={links.participant} title={invite.qr} />
      </div>
      <div className={styles.in}>
        <h2>{invite.title}</h2>
        <p>{invite.intro}</p>
        <div>
          <p className={styles.at}>{invite.at(site)}</p>
          <p className={styles.onPaper}>{invite.scanOr(site)}</p>
          <p className={styles.code}>
            <span>{spokenCode(links.code)}</span>
            <CopyButton value={links.code} thing={invite.code} />
          </p>
        </div>
        <div className={styles.ways}>
          <Button onClick={() => setShowing(true)}>
            <Maximize aria-hidden="true" size={18} /> {invite.show}
          </Button>
          <Button onClick={() => print()}>
            <Printer aria-hidden="true" size={18} /> {invite.print}
          </Button>
        </div>
        <LinkField label={invite.link} link={links.participant} />
      </div>
      <div className={styles.words}>
        <TextArea label={invite.words} value={words} lang={spoken} rows={10} readOnly />
        <CopyButton value={words} thing={invite.words}>
          {invite.copyWords}
        </CopyButton>
      </div>
      {showing && <ShowScreen view={view} links={links} onClose={() => setShowing(false)} />}
    </section>
  );
}
