import type { ReactNode } from "react";
import { Page, PageHead } from "./Page.tsx";
import { PageHeading } from "./PageHeading.tsx";

type Props = Readonly<{ title: string; body: ReactNode; children?: ReactNode }>;

/** A page that says one thing and offers one action: not found, refused, failed. */
export function MessagePage({ title, body, children }: Props) {
  return (
    <Page>
      <PageHead>
        <PageHeading title={title} />
        <p>{body}</p>
      </PageHead>
      {children && <div>{children}</div>}
    </Page>
  );
}
