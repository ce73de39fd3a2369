import type { Round } from "../../../shared/template.ts";
import { ToolSwitches } from "../../boards/ToolSwitches.tsx";
import { useText } from "../../locales/useText.ts";
import { switchTool } from "../../sync/leading.ts";
import type { RoomLink } from "../../sync/roomLink.ts";
import { useLive } from "../../sync/useLive.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import type { Here } from "./here.ts";

type Props = Readonly<{ here: Here; round: Round; link: RoomLink; onClose(): void }>;

/** What the people of this room can do besides writing, for their facilitator. */
export default function ToolsDialog({ here: { session, room }, round, link, onClose }: Props) {
  const { text } = useText();
  return (
    <Dialog title={text.lead.tools.menu} onClose={onClose}>
      <ToolSwitches
        round={round}
        rooms={[useLive(link.room.tools)]}
        onSwitch={switchTool(session, "participant", round.id, room)}
      />
    </Dialog>
  );
}
