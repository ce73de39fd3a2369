import type { ReactNode } from "react";
import type { SessionView } from "../shared/api.ts";
import type { SessionId } from "../shared/ids.ts";
import type { Door } from "../shared/roles.ts";
import { type Entry, useEntry } from "./entry.ts";
import { errorText } from "./locales/errorText.ts";
import { useText } from "./locales/useText.ts";
import { Button } from "./ui/Button.tsx";
import { HomeMessage, MessagePage } from "./ui/MessagePage.tsx";
import { PageSkeleton } from "./ui/Skeleton.tsx";

type Props = Readonly<{
  session: SessionId;
  as: Door;
  children(view: SessionView, entry: Extract<Entry, { status: "in" }>): ReactNode;
}>;

/** Shows a page of a session to who may see it; and to everybody else what to do now. */
export function Entered({ session, as, children }: Props) {
  const { text } = useText();
  const entry = useEntry(session, as);
  if (entry.status === "in") return children(entry.view, entry);
  if (entry.status === "loading") return <PageSkeleton label={text.common.loading} />;
  if (entry.status === "out") return <HomeMessage {...text.common.out} />;
  if (entry.status === "refused")
    return <HomeMessage title={text.common.refused.title} body={text.common.refused.body[as]} />;
  return (
    <MessagePage title={text.common.failed.title} body={errorText(text, entry.error).sentence}>
      <Button look="primary" onClick={() => void entry.reload()}>
        {text.common.tryAgain}
      </Button>
    </MessagePage>
  );
}
