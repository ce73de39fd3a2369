import type { SessionId } from "../../shared/ids.ts";
import { Entered } from "../Entered.tsx";
import { useText } from "../locales/useText.ts";
import { useDeskLink } from "../sync/useLink.ts";
import { PageSkeleton } from "../ui/Skeleton.tsx";
import { OpenPlenary } from "./OpenPlenary.tsx";

/** What the hall sees: for staff only, who show it on the large screen. */
export default function PlenaryPage({ session }: Readonly<{ session: SessionId }>) {
  return (
    <Entered session={session} as="moderator">
      {(view) => <Connected key={view.id} view={view} />}
    </Entered>
  );
}

function Connected({ view }: Readonly<{ view: Parameters<typeof OpenPlenary>[0]["view"] }>) {
  const { text } = useText();
  const link = useDeskLink(view.id);
  return link ? <OpenPlenary view={view} link={link} /> : <PageSkeleton label={text.common.loading} />;
}
