import type { SessionId } from "../../shared/ids.ts";
import { Entered } from "../Entered.tsx";
import { Arrival } from "./arrival/Arrival.tsx";

/** The participant's page: who are you, which room, and then the questions. */
export default function RoomPage({ session }: Readonly<{ session: SessionId }>) {
  return (
    <Entered session={session} as="participant">
      {(view, { setView, reload }) => <Arrival view={view} setView={setView} reload={reload} />}
    </Entered>
  );
}
