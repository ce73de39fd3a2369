import * as Y from "yjs";
import { type DocAddress, docKey, docName } from "../../shared/ids.ts";
import type { Content } from "../../shared/ticket.ts";
import type { OpenDocs } from "./openDocs.ts";
import { ridingOn } from "./openSession.ts";

/**
 * What is committed in a document, and in those that ride along on its socket: the first screen shows it while the socket is being
 * made, and the socket brings what came since. What cannot be read is left out: the socket tells that.
 */
export async function contentOf(docs: OpenDocs, address: DocAddress): Promise<Content[]> {
  const read = async (each: DocAddress): Promise<Content[]> => {
    const update = await docs.read(docName(each), (doc) => Y.encodeStateAsUpdate(doc)).catch(() => undefined);
    return update ? [{ document: docKey(each), update: Buffer.from(update).toString("base64") }] : [];
  };
  const all = address.kind === "room" ? [address, ...ridingOn(address.session, address.room)] : [address];
  return (await Promise.all(all.map(read))).flat();
}
