import type { ReactNode } from "react";
import { useText } from "../locales/useText.ts";
import { Button, ButtonLink } from "./Button.tsx";
import { Page, PageHead } from "./Page.tsx";
import { PageHeading } from "./PageHeading.tsx";

type Words = Readonly<{ title: string; body: ReactNode }>;

/** A page that says one thing and offers one action: not found, refused, failed. */
export function MessagePage({ title, body, children }: Words & Readonly<{ children?: ReactNode }>) {
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

/** A message from which one goes on at the start page. */
export function HomeMessage(words: Words) {
  const { text } = useText();
  return (
    <MessagePage {...words}>
      <ButtonLink look="primary" href="/">
        {text.common.toHome}
      </ButtonLink>
    </MessagePage>
  );
}

/** A message from which one goes on by loading the page again. */
export function ReloadMessage(words: Words) {
  const { text } = useText();
  return (
    <MessagePage {...words}>
      <Button look="primary" onClick={() => location.reload()}>
        {text.common.reload}
      </Button>
    </MessagePage>
  );
}
