import { useSearchParams } from "wouter";
import type { SessionId } from "../../../shared/ids.ts";
import { Entered } from "../../Entered.tsx";
import { NotFoundPage } from "../../NotFoundPage.tsx";
import { Visit } from "./Visit.tsx";

/** A moderator looks along in the room that the address names: sees what its people see, and changes nothing. */
export default function VisitPage({ session }: Readonly<{ session: SessionId }>) {
  const [search] = useSearchParams();
  return (
    <Entered session={session} as="moderator">
      {(view, { reload }) => {
        const room = view.rooms.find(({ id }) => id === search.get("room"));
        return room ? <Visit key={room.id} view={view} room={room} reload={reload} /> : <NotFoundPage />;
      }}
    </Entered>
  );
}
