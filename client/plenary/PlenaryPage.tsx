import type { SessionView } from "../../shared/api.ts";
import type { SessionId } from "../../shared/ids.ts";
import { Entered } from "../Entered.tsx";
import { useText } from "../locales/useText.ts";
import { useDeskLink } from "../sync/useDeskLink.ts";
import { useEdition } from "../sync/useEdition.ts";
import { PageSkeleton } from "../ui/Skeleton.tsx";
import { OpenPlenary } from "./OpenPlenary.tsx";

/** What the hall sees: for staff only, who show it on the large screen. */
export default function PlenaryPage({ session }: Readonly<{ session: SessionId }>) {
  return (
    <Entered session={session} as="moderator">
      {(view, { reload }) => <Connected key={view.id} view={view} reload={reload} />}
    </Entered>
  );
}

type Props = Readonly<{ view: SessionView; reload(): Promise<void> }>;

function Connected({ view, reload }: Props) {
  const { text } = useText();
  const link = useDeskLink(view.id);
  useEdition(link?.link, view.roomsEdition, reload);
  return link ? <OpenPlenary view={view} link={link} /> : <PageSkeleton label={text.common.loading} />;
}
