import { useSearchParams } from "wouter";
import type { SessionId } from "../../../shared/ids.ts";
import { Entered } from "../../Entered.tsx";
import { useText } from "../../locales/useText.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { MessagePage } from "../../ui/MessagePage.tsx";
import { Visit } from "./Visit.tsx";

/** A moderator looks along in the room that the address names: sees what its people see, writes along, and changes nothing of theirs. */
export default function VisitPage({ session }: Readonly<{ session: SessionId }>) {
  const [search] = useSearchParams();
  return (
    <Entered session={session} as="moderator">
      {(view, { reload }) => {
        const room = view.rooms.find(({ id }) => id === search.get("room"));
        return room ? (
          <Visit key={room.id} view={view} room={room} reload={reload} />
        ) : (
          <NoSuchRoom session={session} />
        );
      }}
    </Entered>
  );
}

function NoSuchRoom({ session }: Readonly<{ session: SessionId }>) {
  const { text } = useText();
  return (
    <MessagePage title={text.moderator.rooms.unknown} body={text.common.errors.not_found}>
      <ButtonLink look="primary" href={`/s/${session}/desk`}>
        {text.wall.visiting.back}
      </ButtonLink>
    </MessagePage>
  );
}
