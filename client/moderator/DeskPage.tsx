import type { SessionId } from "../../shared/ids.ts";
import { Entered } from "../Entered.tsx";
import { useText } from "../locales/useText.ts";
import { useDeskLink } from "../sync/useLink.ts";
import { PageSkeleton } from "../ui/Skeleton.tsx";
import { OpenDesk } from "./OpenDesk.tsx";

/** The moderators' desk. */
export default function DeskPage({ session }: Readonly<{ session: SessionId }>) {
  return (
    <Entered session={session} as="moderator">
      {(view) => <ConnectedDesk key={view.id} view={view} />}
    </Entered>
  );
}

function ConnectedDesk({ view }: Readonly<{ view: Parameters<typeof OpenDesk>[0]["view"] }>) {
  const { text } = useText();
  const link = useDeskLink(view.id);
  return link ? <OpenDesk view={view} link={link} /> : <PageSkeleton label={text.common.loading} />;
}
