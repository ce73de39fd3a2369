import { docName } from "../../shared/ids.ts";
import { doors } from "../../shared/roles.ts";
import { messages } from "../../shared/wire.ts";
import { rawSocket } from "../support/frames.ts";
import { type Findings, newFindings } from "./answers.ts";
import { type Asker, actingAs } from "./askers.ts";
import { type Cast, foreignIn, type Mark } from "./cast.ts";
import { type Asked, accessOf } from "./documents.ts";

/** What everybody has heard, of everything there is to hear, before their bytes are searched. */
const heard = [messages.sync, messages.rooms, messages.roster] as const;

/** Opens every document that somebody may read, asks for all there is, and searches what comes: own words yes, foreign words no. */
export async function walkReading(
  askers: readonly Asker[],
  asked: readonly Asked[],
  cast: Cast,
  marks: readonly Mark[],
): Promise<Findings> {
  const found = newFindings();
  let client = 500_000;
  const read = async (asker: Asker, door: (typeof doors)[number], one: Asked): Promise<void> => {
    const { address, session } = one;
    const actor = actingAs(asker.own, door, session);
    if (!address || !actor || accessOf(asker, door, one, cast) === "none") return;
    found.cells += 1;
    client += 1;
    const cell = `${asker.name} by ${door} reads ${one.key}`;
    const { socket, received, opened } = rawSocket(await asker.visitor.socketUrl(docName(address), door, client), {});
    await opened;
    for (const question of [[0, 0, 1, 0], [messages.rooms, 0, 0], [messages.queryAwareness]])
      socket.send(Uint8Array.from(question));
    const isStep2 = (frame: Uint8Array): boolean => frame[0] === messages.sync && frame[1] === 1;
    const isDone = (): boolean =>
      heard.every((type) => received.some(([first]) => first === type)) && received.some(isStep2);
    while (!isDone()) await new Promise((more) => socket.once("message", more));
    socket.terminate();
    const bytes = received.map((frame) => Buffer.from(frame).toString("latin1")).join(" ");
    const foreign = foreignIn(bytes, marks, actor, cast.moment);
    if (foreign.length > 0) found.faults.push(`${cell}: got ${foreign.join(", ")}`);
    const own = marks.filter(({ of, isText }) => isText && docName(of) === docName(address));
    for (const { words } of own) if (!bytes.includes(words)) found.faults.push(`${cell}: did not get ${words}`);
  };
  await Promise.all(askers.flatMap((asker) => doors.flatMap((door) => asked.map((one) => read(asker, door, one)))));
  return found;
}
