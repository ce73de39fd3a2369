import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { limits } from "../../shared/limits.ts";
import { messages, syncSteps } from "../../shared/wire.ts";

/**
 * What a browser has to say: at once when it has been silent, and at most every `limits.say.ms`. What comes up meanwhile goes
 * together, edits as one edit and of presence the newest, so that a server reads one frame where it would read many.
 *
 * @param own   this browser's client id.
 * @param send  takes one frame, which may hold an update and presence behind it; drops it while there is no line. `hasEdits`:
 *   whether there is an update in it.
 */
export function openOutgoing(own: number, send: (frame: Uint8Array<ArrayBuffer>, hasEdits: boolean) => void) {
  let updates: Uint8Array[] = [];
  let bytes = 0; // of `updates`
  let isSingle = false; // the update that waits may not be merged
  let presence: Uint8Array | undefined;
  let saidAt = Number.NEGATIVE_INFINITY; // monotonic ms
  let later: ReturnType<typeof setTimeout> | undefined;
  let isDue = false; // at the end of this turn

  const say = (): void => {
    clearTimeout(later);
    later = undefined;
    isDue = false;
    const [first, ...more] = updates;
    if (!first && !presence) return;
    saidAt = performance.now();
    const frame = encoding.encode((encoder) => {
      if (first) {
        encoding.writeVarUint(encoder, messages.sync);
        encoding.writeVarUint(encoder, syncSteps.update);
        encoding.writeVarUint8Array(encoder, more.length > 0 ? Y.mergeUpdates(updates) : first);
      }
      if (presence) {
        encoding.writeVarUint(encoder, messages.awareness);
        encoding.writeVarUint8Array(encoder, presence);
      }
    });
    updates = [];
    bytes = 0;
    presence = undefined;
    send(frame, first !== undefined);
  };
  const sayDue = (): void => {
    if (isDue) say();
  };
  const sayThisTurn = (): void => {
    if (!isDue) queueMicrotask(sayDue);
    isDue = true;
  };
  const saySoon = (): void => {
    if (isDue || later !== undefined) return;
    const earlyMs = limits.say.ms - (performance.now() - saidAt);
    if (earlyMs > 0) later = setTimeout(say, earlyMs);
    else sayThisTurn();
  };
  return {
    edit(update: Uint8Array): void {
      const goesAlone = !isOf(own, update) || takesAway(update);
      const isMore = updates.length > 0;
      if (isMore && (goesAlone || isSingle || bytes + update.length > limits.say.bytes)) say();
      updates.push(update);
      bytes += update.length;
      isSingle = goesAlone;
      if (updates.length >= limits.say.edits) say();
      else if (goesAlone) sayThisTurn();
      else saySoon();
    },
    /** @param body  an awareness update about this browser. */
    tell(body: Uint8Array): void {
      presence = body;
      saySoon();
    },
    /** Says everything now: something follows that must come after it, or the page is being left. */
    say,
  };
}

export type Outgoing = ReturnType<typeof openOutgoing>;

/** Whether an update holds no edits but one client's own, and removals. Others' come from a copy on the disk: merged they could have holes. */
function isOf(client: number, update: Uint8Array): boolean {
  const decoder = decoding.createDecoder(update);
  const clients = decoding.readVarUint(decoder);
  if (clients > 1) return false;
  decoding.readVarUint(decoder); // how many edits; without a client, how many there are removals of
  return clients === 0 || decoding.readVarUint(decoder) === client;
}

/**
 * Whether an update removes something. Words that are typed and taken away within one update would all count as brought, and the
 * server refuses what is too long. Removals stand last, and only the number of none of them ends with 0.
 */
const takesAway = (update: Uint8Array): boolean => update.at(-1) !== 0;
