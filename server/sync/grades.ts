import {
  type GivenGrades,
  type GradeBallot,
  type Grades,
  headsIn,
  openGraded,
  openGrades,
} from "../../shared/doc/grades.ts";
import { fail } from "../../shared/errors.ts";
import {
  docName,
  type PersonId,
  type QuestionId,
  type RoomId,
  type RoundId,
  type SessionId,
} from "../../shared/ids.ts";
import { countedFor, roomsIn } from "../../shared/roomChanges.ts";
import type { Person, Room } from "../../shared/session.ts";
import type { OpenDocs } from "./openDocs.ts";
import type { OpenSessions } from "./openSession.ts";
import { changeAsServer, editAsServer } from "./ownEdit.ts";

type GradePlace = Readonly<{ session: SessionId; round: RoundId; question: QuestionId }>;
type Rooms = readonly Room[];

/** The grades that people give. What changes resolves once it is committed. */
export type GradeDesk = Readonly<{
  /** Empty when somebody gave none. */
  of(place: GradePlace, person: PersonId): Promise<GivenGrades>;
  /** @throws AppError "conflict" when nobody in their room gives a grade now. */
  give(place: GradePlace, person: Person, given: GivenGrades, rooms: Rooms): Promise<void>;
  withdraw(place: GradePlace, person: PersonId, rooms: Rooms): Promise<void>;
  /** Without whose they are. */
  all(place: GradePlace): Promise<readonly GradeBallot[]>;
}>;

/**
 * Grades lie in a document of their round that nobody can open; only how many people of a room gave one is written into the room. That
 * number follows from the grades and is looked at again at each change, so it is right again after a crash between the two.
 */
export function openGradeDesk(docs: OpenDocs, accessTo: OpenSessions["access"]): GradeDesk {
  const nameOf = ({ session, round }: GradePlace) => docName({ kind: "grades", session, round });

  const tell = async (place: GradePlace, grades: Grades, room: RoomId, rooms: Rooms): Promise<void> => {
    const { session, round, question } = place;
    const parts = roomsIn(room, rooms);
    const own = grades.all(question).filter((ballot) => parts.has(ballot.room));
    const people = own.reduce((sum, ballot) => sum + headsIn(ballot), 0);
    const name = docName({ kind: "room", session, room, round });
    if ((await docs.read(name, (doc) => openGraded(doc).graded.current().get(question))) === people) return;
    await editAsServer(docs, name, (copy) => openGraded(copy).setGraded(question, people));
  };
  /** @param mayGive  looked at once the grades are open, so that nothing comes between. */
  const put = async (
    place: GradePlace,
    person: PersonId,
    rooms: Rooms,
    ballot: GradeBallot | undefined,
    mayGive: () => Promise<boolean>,
  ): Promise<void> => {
    const live = await docs.open(nameOf(place));
    try {
      if (!(await mayGive())) fail("conflict", "Nobody gives grades here now: the round is not open.");
      const had = openGrades(live.doc).of(place.question, person);
      changeAsServer(live, (copy) => openGrades(copy).give(place.question, person, ballot));
      await live.settled();
      const into = countedFor(rooms);
      const touched = [had, ballot].flatMap((each) => (each ? [into.get(each.room) ?? each.room] : []));
      for (const room of new Set(touched)) await tell(place, openGrades(live.doc), room, rooms);
    } finally {
      docs.release(live.name);
    }
  };
  return {
    of: (place, person) => docs.read(nameOf(place), (doc) => openGrades(doc).of(place.question, person)?.given ?? []),
    async give(place, person, given, rooms) {
      const { room, session } = person;
      if (room === undefined) return fail("conflict", "Choose a room first.");
      const address = { kind: "room", session, room, round: place.round } as const;
      const actor = { ...person, role: "participant" } as const; // for who leads a room the round is over too
      const isNone = given.every((counts) => Object.keys(counts).length === 0);
      const ballot = isNone ? undefined : { room, given };
      await put(place, person.id, rooms, ballot, async () => (await accessTo(actor, address)) === "write");
    },
    withdraw: (place, person, rooms) => put(place, person, rooms, undefined, async () => true),
    all: (place) => docs.read(nameOf(place), (doc) => openGrades(doc).all(place.question)),
  };
}
