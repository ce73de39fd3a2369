import { type Dots, fitsBudget, openBallots } from "../../shared/doc/ballots.ts";
import { openLead, readLead, type Vote } from "../../shared/doc/lead.ts";
import { readRoom } from "../../shared/doc/room.ts";
import { fail } from "../../shared/errors.ts";
import { docName, type PersonId, type QuestionId, type VoteId } from "../../shared/ids.ts";
import { limits } from "../../shared/limits.ts";
import type { World } from "../ports.ts";
import { openBudget } from "./budget.ts";
import type { RoomAddress } from "./drafts.ts";
import type { LiveDoc } from "./liveDoc.ts";
import type { OpenDocs } from "./openDocs.ts";
import { changeAsServer, editAsServer } from "./ownEdit.ts";

/** One question in one room. */
export type Place = RoomAddress & Readonly<{ question: QuestionId }>;

type Budget = ReturnType<typeof openBudget>;

/** A room, and the ballots of its people, which lie in a document that nobody can open. */
type Both = Readonly<{ room: LiveDoc; ballots: LiveDoc }>;

/**
 * Dot votes. Room and ballots are opened first, and then everything is looked at and written in one go: a dot is either counted, or
 * refused because the vote was closed.
 */
export function openVotes(docs: OpenDocs, { randomId }: Pick<World, "randomId">) {
  const withBoth = async <T>({ session, room, round }: Place, work: (both: Both) => T): Promise<T> => {
    const names = (["room", "ballots"] as const).map((kind) => docName({ kind, session, room, round }));
    const opened: LiveDoc[] = [];
    try {
      for (const name of names) opened.push(await docs.open(name));
      const [roomLive, ballots] = opened as [LiveDoc, LiveDoc];
      const outcome = work({ room: roomLive, ballots });
      await Promise.all(opened.map((live) => live.settled()));
      return outcome;
    } finally {
      for (const { name } of opened) docs.release(name);
    }
  };
  const pace = new Map<VoteId, Map<PersonId, Budget>>(); // each ballot is a row for ever
  const paceOf = (vote: VoteId, person: PersonId): Budget => {
    const known = pace.get(vote) ?? new Map<PersonId, Budget>();
    const own = known.get(person) ?? openBudget(limits.ballots, () => performance.now());
    pace.set(vote, known.set(person, own));
    return own;
  };
  const openVoteAt = ({ room }: Both, question: QuestionId): Vote | undefined => {
    const vote = readLead(room.doc).votes.get(question);
    return vote?.isOpen ? vote : undefined;
  };
  return {
    async open(place: Place, budget: Pick<Vote, "dots" | "most">): Promise<void> {
      const { session, room, round, question } = place;
      await editAsServer(docs, docName({ kind: "room", session, room, round }), (copy) => {
        const { votes, setVote } = openLead(copy);
        if (!votes.current().get(question)?.isOpen)
          setVote(question, { id: randomId(12) as VoteId, ...budget, isOpen: true, counts: {} });
      });
    },
    close: (place: Place): Promise<void> =>
      withBoth(place, (both) => {
        const vote = openVoteAt(both, place.question);
        if (!vote) return;
        pace.delete(vote.id);
        const counts = openBallots(both.ballots.doc).count(vote);
        changeAsServer(both.room, (copy) => openLead(copy).setVote(place.question, { ...vote, isOpen: false, counts }));
      }),
    dotsOf: (place: Place, person: PersonId): Promise<Dots> =>
      withBoth(place, (both) => {
        const vote = openVoteAt(both, place.question);
        return vote ? openBallots(both.ballots.doc).dotsOf(person, vote) : {};
      }),
    give: (place: Place, person: PersonId, id: VoteId, wanted: Dots): Promise<Dots> =>
      withBoth(place, (both) => {
        const vote = openVoteAt(both, place.question);
        if (vote?.id !== id) return fail("conflict", "This vote is not open now.");
        if (paceOf(id, person).take(1) > 0) fail("too_many", "That was too often. Wait a moment.");
        const here = idsAt(both.room, place.question);
        const dots = Object.fromEntries(Object.entries(wanted).filter(([id]) => here.has(id)));
        if (!fitsBudget(dots, vote))
          fail("invalid", `There are ${vote.dots} dots for each, and at most ${vote.most} for one note.`);
        changeAsServer(both.ballots, (copy) => openBallots(copy).cast(person, vote, dots));
        return dots;
      }),
  };
}

/** What can get dots: the notes of a question, and the stacks they lie in. */
function idsAt({ doc }: LiveDoc, question: QuestionId): ReadonlySet<string> {
  const notes = readRoom(doc).filter((note) => !note.removed && note.spot.question === question);
  return new Set(notes.flatMap(({ id, stack }) => (stack === undefined ? [id] : [id, stack])));
}
