import { useCallback, useState } from "react";
import { Link } from "wouter";
import { api, type Links, type SessionView } from "../../shared/api.ts";
import type { SessionId } from "../../shared/ids.ts";
import type { Certificate } from "../../shared/life.ts";
import { regionsIn } from "../../shared/rooms.ts";
import { call } from "../api.ts";
import { Entered } from "../Entered.tsx";
import { day } from "../locales/formats.ts";
import { useText } from "../locales/useText.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Page, PageHead } from "../ui/Page.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { EndPanel } from "./EndPanel.tsx";
import { ErasedPage } from "./ErasedPage.tsx";
import { InvitePanel } from "./InvitePanel.tsx";
import { LinkField } from "./LinkField.tsx";
import { LoadFailed } from "./LoadFailed.tsx";
import { inTab } from "./links.ts";
import { OnlyHere } from "./OnlyHere.tsx";
import styles from "./OrganiserPage.module.css";
import { RoomLinks } from "./RoomLinks.tsx";
import { useLoaded } from "./useLoaded.ts";

/** The organiser's page: everything to hand out, and the ways on. */
export default function OrganiserPage({ session }: Readonly<{ session: SessionId }>) {
  const [proof, setProof] = useState<Certificate>();
  if (proof) return <ErasedPage proof={proof} />;
  return (
    <Entered session={session} as="organiser">
      {(view, { reload }) => <Handout view={view} reload={reload} onErased={setProof} />}
    </Entered>
  );
}

type Props = Readonly<{ view: SessionView; reload(): Promise<void>; onErased(proof: Certificate): void }>;

function Handout({ view, reload, onErased }: Props) {
  const { text, language } = useText();
  const { page } = text.organiser;
  const { id, title, date, organisers, rooms } = view;
  const askLinks = useCallback((): Promise<Links> => call(api.getLinks, { session: id, as: "organiser" }), [id]);
  const links = useLoaded(askLinks);
  const regions = regionsIn(rooms);
  const about = [
    day(language, date),
    ...organisers,
    text.organiser.make.preview(
      text.common.rooms(rooms.length),
      regions > 0 ? text.common.regions(regions) : undefined,
    ),
  ];
  return (
    <Page width="wide">
      <div className={styles.head}>
        <PageHead>
          <PageHeading title={title} />
          <p className={styles.about}>{about.join(" · ")}</p>
        </PageHead>
        {links.status === "there" && (
          <div className={styles.ways}>
            <ButtonLink look="primary" href={inTab(links.value, "desk")} outside>
              {page.desk}
            </ButtonLink>
            <ButtonLink href={inTab(links.value, "report")} outside>
              {page.report}
            </ButtonLink>
          </div>
        )}
      </div>
      {links.status === "loading" && <Skeleton label={text.common.loading} />}
      {links.status === "failed" && <LoadFailed what={page.linksFailed} error={links.error} again={links.again} />}
      {links.status === "there" && (
        <>
          <OnlyHere links={links.value} />
          <InvitePanel view={view} links={links.value} />
          <div className={styles.pair}>
            <section className={styles.panel}>
              <h2>{page.moderators.title}</h2>
              <p>{page.moderators.body}</p>
              <LinkField label={page.moderators.link} link={links.value.moderator} />
            </section>
            <section className={styles.panel}>
              <h2>{page.key.title}</h2>
              <p>{page.key.body}</p>
              <LinkField label={page.key.link} link={links.value.organiser} />
            </section>
          </div>
          <RoomLinks links={links.value} />
          {!view.life.isClosed && (
            <p>
              <Link href={`/s/${id}/import`}>{text.imports.link}</Link>
            </p>
          )}
        </>
      )}
      <EndPanel view={view} onClosed={() => void reload()} onErased={onErased} />
    </Page>
  );
}
