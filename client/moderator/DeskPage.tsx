import type { SessionView } from "../../shared/api.ts";
import type { SessionId } from "../../shared/ids.ts";
import { Entered } from "../Entered.tsx";
import { useText } from "../locales/useText.ts";
import { useDeskLink } from "../sync/useDeskLink.ts";
import { useEdition } from "../sync/useEdition.ts";
import { PageSkeleton } from "../ui/Skeleton.tsx";
import { OpenDesk } from "./OpenDesk.tsx";

/** The moderators' desk. */
export default function DeskPage({ session }: Readonly<{ session: SessionId }>) {
  return (
    <Entered session={session} as="moderator">
      {(view, { reload }) => <ConnectedDesk key={view.id} view={view} reload={reload} />}
    </Entered>
  );
}

type Props = Readonly<{ view: SessionView; reload(): Promise<void> }>;

function ConnectedDesk({ view, reload }: Props) {
  const { text } = useText();
  const link = useDeskLink(view.id);
  useEdition(link?.link, view.roomsEdition, reload);
  return link ? <OpenDesk view={view} link={link} /> : <PageSkeleton label={text.common.loading} />;
}
