import { Download } from "lucide-react";
import type { Links } from "../../shared/api.ts";
import { downloads } from "../../shared/downloads.ts";
import { addressOf } from "../api.ts";
import { useText } from "../locales/useText.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import styles from "./OrganiserPage.module.css";

/** A link for each room, to copy one by one or to take along for a mail merge. */
export function RoomLinks({ links }: Readonly<{ links: Links }>) {
  const { text } = useText();
  const say = text.organiser.page.rooms;
  const withRegions = links.rooms.some(({ region }) => region !== undefined);
  return (
    <section className={`${styles.panel} ${styles.rooms}`}>
      <div className={styles.head}>
        <div className={styles.in}>
          <h2>{say.title}</h2>
          <p>{say.body}</p>
        </div>
        <ButtonLink href={addressOf(downloads.links.path, links.session, "organiser")} outside download>
          <Download aria-hidden="true" size={18} /> {say.download}
        </ButtonLink>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.room}</th>
            {withRegions && <th scope="col">{say.region}</th>}
            <th scope="col">{say.link}</th>
          </tr>
        </thead>
        <tbody>
          {links.rooms.map(({ id, name, region, link }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {withRegions && <td>{region}</td>}
              <td>
                <CopyButton value={link} thing={say.linkOf(name)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
