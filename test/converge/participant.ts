import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { openRoom } from "../../shared/doc/room.ts";
import type { PersonId } from "../../shared/ids.ts";
import { messages, syncSteps } from "../../shared/wire.ts";
import type { Chance } from "../support/chance.ts";
import type { Clock } from "./clock.ts";
import type { Caller, Wire } from "./simulatedServer.ts";

/** How far the server told that each client id's edits are saved: clocks by client id. */
export type Saved = Map<number, number>;

/** One person with a browser that speaks as the real one does, over a network that fails. */
export function openParticipant(
  id: PersonId,
  clock: Clock,
  chance: Chance,
  call: (caller: Caller) => Wire,
  saved: Saved,
) {
  let browser = openBrowser();
  let wire: Wire | undefined;
  let isOnline = true;

  function openBrowser(copy?: Y.Doc) {
    const doc = new Y.Doc();
    doc.clientID = chance.between(1, 0xffff_ffff);
    if (copy) Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy), "copy");
    const clockAfter = [0]; // the clock of this client after so many edits
    let told = 0;
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "network" || origin === "copy") return;
      clockAfter.push(Y.getState(doc.store, doc.clientID));
      send(messages.sync, syncSteps.update, update);
    });
    return {
      doc,
      room: openRoom(doc),
      edits: () => clockAfter.length - 1,
      isSaved: () => told === clockAfter.length - 1,
      hearSaved(count: number) {
        told = Math.max(told, count);
      },
      promised(count: number) {
        saved.set(doc.clientID, Math.max(saved.get(doc.clientID) ?? 0, clockAfter[count] ?? Number.POSITIVE_INFINITY));
      },
    };
  }
  function send(type: number, ...parts: readonly (number | Uint8Array)[]): void {
    wire?.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, type);
        for (const part of parts)
          if (typeof part === "number") encoding.writeVarUint(encoder, part);
          else encoding.writeVarUint8Array(encoder, part);
      }),
    );
  }
  function receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === messages.saved) return browser.hearSaved(decoding.readVarUint(decoder));
    if (type !== messages.sync) return;
    const step = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (step === syncSteps.step1) return send(messages.sync, syncSteps.step2, Y.encodeStateAsUpdate(browser.doc, body));
    Y.applyUpdate(browser.doc, body, "network");
    if (step === syncSteps.step2) send(messages.saved, browser.edits());
  }
  function goOnline(): void {
    if (wire || !isOnline) return;
    const { doc, promised } = browser;
    const hear = (frame: Uint8Array): void => void (wire === here && receive(frame));
    const here = call({ person: id, client: doc.clientID, receive: hear, promised, lost });
    wire = here;
    send(messages.sync, syncSteps.step1, Y.encodeStateVector(browser.doc));
    function lost(): void {
      if (wire !== here) return;
      wire = undefined;
      clock.after(chance.between(20, 800), goOnline);
    }
  }
  function goOffline(): void {
    wire?.cut();
    wire = undefined;
  }
  goOnline();
  return {
    room: () => browser.room,
    doc: () => browser.doc,
    isOnline: () => isOnline,
    /** Whether everything this browser wrote is told to be saved. */
    isSaved: () => browser.isSaved(),
    online() {
      isOnline = true;
      goOnline();
    },
    offline() {
      isOnline = false;
      goOffline();
    },
    /** Another page, another client id. With its copy it still knows what it had not sent yet. */
    reload(keepsCopy: boolean) {
      goOffline();
      browser = openBrowser(keepsCopy ? browser.doc : undefined);
      goOnline();
    },
  };
}
