import { docName } from "../../shared/ids.ts";
import { doors } from "../../shared/roles.ts";
import { closeCodes, messages } from "../../shared/wire.ts";
import { rawSocket } from "../support/frames.ts";
import { type Findings, newFindings } from "./answers.ts";
import { type Asker, actingAs } from "./askers.ts";
import { tryAll } from "./atOnce.ts";
import { type Cast, foreignIn, type Mark } from "./cast.ts";
import { type Asked, accessOf } from "./documents.ts";
import { frames, type Needs } from "./frames.ts";

/** `written`: the forged words that must be in the documents afterwards, and no others. */
export type MessageFindings = Findings & { written: string[]; refused: string[] };

/** Sends every message in every form to every document that somebody may open, and sees whether the table says the same. */
export async function walkMessages(
  askers: readonly Asker[],
  asked: readonly Asked[],
  cast: Cast,
  marks: readonly Mark[],
): Promise<MessageFindings> {
  const found: MessageFindings = { ...newFindings(), written: [], refused: [] };
  const open = askers.flatMap((asker) =>
    doors.flatMap((door) =>
      asked.flatMap((one) => {
        const { key, address } = one;
        const access = accessOf(asker, door, one, cast);
        const actor = actingAs(asker.own, door, one.session);
        return access !== "none" && address && actor ? [{ asker, door, key, address, access, actor }] : [];
      }),
    ),
  );
  const cells = open.flatMap((one) => messageForms.map((form) => ({ ...one, ...form })));
  let client = 1_000;
  await tryAll(cells, async ({ asker, door, key, address, access, actor, type, form, needs, make }) => {
    found.cells += 1;
    client += 2;
    const own = client;
    const cell = `${asker.name} by ${door} at ${key}: ${type}, ${form}`;
    const forged = `FORGED-${own}`;
    const raw = rawSocket(await asker.visitor.socketUrl(docName(address), door, own), {});
    await raw.opened;
    raw.socket.send(make(address.kind, forged, own));
    raw.socket.send(Uint8Array.of(messages.saved, 0)); // is answered when all before it is committed
    const outcome = await outcomeOf(raw, type === "rooms" ? messages.rooms : messages.saved);
    raw.socket.terminate();
    const expected = expectedOf(needs, access);
    if (outcome !== expected) found.faults.push(`${cell}: ${outcome} instead of ${expected}`);
    if (needs === "write") (expected === "taken" ? found.written : found.refused).push(forged);
    const bytes = raw.received.map((frame) => Buffer.from(frame).toString("latin1")).join(" ");
    const foreign = foreignIn(bytes, marks, actor, cast.moment);
    if (foreign.length > 0) found.faults.push(`${cell}: got ${foreign.join(", ")}`);
  });
  return found;
}

const messageForms = Object.entries(frames).flatMap(([type, forms]) =>
  Object.entries(forms).map(([form, [needs, make]]) => ({ type, form, needs, make })),
);

function expectedOf(needs: Needs, access: "read" | "write"): string {
  if (needs === "never") return `closed with ${closeCodes.malformed}`;
  return needs === "write" && access === "read" ? `closed with ${closeCodes.roleChanged}` : "taken";
}

/** `taken` once the server answers with a frame of this type. */
function outcomeOf({ socket, received, closed }: ReturnType<typeof rawSocket>, type: number): Promise<string> {
  const isAnswered = (): boolean => received.some(([first]) => first === type);
  const taken = new Promise<string>((tell) => {
    const look = (): void => {
      if (isAnswered()) tell("taken");
    };
    socket.on("message", look);
    look();
  });
  return Promise.race([taken, closed.then((code) => `closed with ${code}`)]);
}
