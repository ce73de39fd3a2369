import type { Dots } from "../../shared/doc/ballots.ts";
import { openLead, type Vote } from "../../shared/doc/lead.ts";
import { docName, type PersonId, type VoteId } from "../../shared/ids.ts";
import type { ToolSwitches } from "../../shared/tools.ts";
import type { World } from "../ports.ts";
import type { Drafts, RoomAddress } from "./drafts.ts";
import type { OpenDocs } from "./openDocs.ts";
import { editAsServer } from "./ownEdit.ts";
import { openVotes, type Place } from "./votes.ts";

/** What rooms are led to do. All of it resolves once it is committed. */
export type Leading = Readonly<{
  writePrivately(place: Place): Promise<void>;
  reveal(place: Place): Promise<void>;
  openVote(place: Place, budget: Pick<Vote, "dots" | "most">): Promise<void>;
  closeVote(place: Place): Promise<void>;
  switchTools(place: RoomAddress, switches: ToolSwitches): Promise<void>;
  dotsOf(place: Place, person: PersonId): Promise<Dots>;
  giveDots(place: Place, person: PersonId, vote: VoteId, dots: Dots): Promise<Dots>;
}>;

export function openLeading(docs: OpenDocs, drafts: Pick<Drafts, "bring">, world: World): Leading {
  const votes = openVotes(docs, world);
  const setPrivate = ({ session, room, round, question }: Place, isPrivate: boolean): Promise<void> =>
    editAsServer(docs, docName({ kind: "room", session, room, round }), (copy) => {
      const { privately, setPrivate: set } = openLead(copy);
      if ((privately.current().get(question) ?? false) !== isPrivate) set(question, isPrivate);
    });
  return {
    writePrivately: (place) => setPrivate(place, true),
    async reveal(place) {
      await setPrivate(place, false); // first: from then on every draft belongs in the room, whatever happens
      await drafts.bring(place);
    },
    openVote: votes.open,
    closeVote: votes.close,
    switchTools: ({ session, room, round }, switches) =>
      editAsServer(docs, docName({ kind: "room", session, room, round }), (copy) => {
        const { tools, switchTool } = openLead(copy);
        for (const [tool, isOn] of switches) if (tools.current().get(tool) !== isOn) switchTool(tool, isOn);
      }),
    dotsOf: votes.dotsOf,
    giveDots: votes.give,
  };
}
