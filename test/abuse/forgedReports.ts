import * as Y from "yjs";
import { openSqlite } from "../../server/storage/sqlite.ts";
import { openReport } from "../../shared/doc/report.ts";
import { openRoom } from "../../shared/doc/room.ts";
import { docName, type NoteId, type PersonId, type QuestionId, type RoomId, type RoundId } from "../../shared/ids.ts";
import { readDocx } from "../support/exports/readDocx.ts";
import { readHtml } from "../support/exports/readHtml.ts";
import { rawSocket, updateFrameOf } from "../support/frames.ts";
import { startTestServer } from "../support/server.ts";
import { comeIn, makeSession } from "../support/visitor.ts";
import type { Attacks } from "./attack.ts";
import { openScene, type Scene } from "./scene.ts";

type Content = Parameters<ReturnType<typeof openReport>["fill"]>[0];

/** Puts what no editor makes into a report, past the editor, and reads the page that comes out of it, strictly. */
async function pageOf({ address }: Scene, content: Content) {
  const scene = await openScene(address, 1);
  const { session } = scene.links;
  const doc = new Y.Doc();
  openReport(doc).fill(content);
  const name = docName({ kind: "report", session });
  const raw = rawSocket(await scene.moderator.socketUrl(name, "moderator", doc.clientID), {});
  await raw.opened;
  raw.socket.send(Uint8Array.from([65, 0])); // so that the server tells when it is saved
  raw.socket.send(updateFrameOf(Y.encodeStateAsUpdate(doc)));
  const isSaved = (): boolean => raw.received.some((frame) => frame[0] === 65 && frame[1] === 1);
  while (!isSaved() && raw.socket.readyState === raw.socket.OPEN)
    await Promise.race([raw.closed, new Promise((done) => raw.socket.once("message", done))]);
  raw.socket.terminate();
  scene.close();
  if (!isSaved()) throw new Error(`the report was refused with ${await raw.closed}`);
  const answer = await scene.moderator.fetch(`/api/sessions/${session}/report/html?as=moderator`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { page: new TextDecoder().decode(bytes), ...readHtml(bytes) };
}

const paragraph = (text: string, mark?: string, attrs: Record<string, unknown> = {}): Content[number] => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(mark !== undefined && { marks: [{ type: mark, attrs }] }) }],
});

export const forgedReports: Attacks = {
  F11: {
    outcome: "a link that tells nothing of where it was",
    because: "the browser itself shows where a link goes; a report is a file, in which no page of ours can warn",
    async run(scene) {
      const link = paragraph("https://bank.nl", "link", { href: "https://evil.example/" });
      const { page, links } = await pageOf(scene, [link]);
      const isSafe = links.includes("https://evil.example/") && /rel="noopener noreferrer nofollow"/.test(page);
      return isSafe ? "a link that tells nothing of where it was" : `links ${links.join(" ")}`;
    },
  },
  F12: {
    outcome: "left out",
    because: "the gate lets a report hold any element, and what is no block of ours is left out when it is read",
    async run(scene) {
      const iframe = { type: "iframe", attrs: { src: "//evil" } };
      const { page, pieces } = await pageOf(scene, [paragraph("ervoor"), iframe, paragraph("erna")]);
      const isThere = ["ervoor", "erna"].every((text) => pieces.some((piece) => piece.text === text));
      return isThere && !page.includes("evil") ? "left out" : "not left out";
    },
  },
  F14: {
    outcome: "left out",
    because: "what the gate does not know of marks and attributes is left out when it is read",
    async run(scene) {
      const styled = paragraph("groot", "textStyle", { style: "position:fixed;inset:0" });
      const wide = { ...paragraph("breed"), attrs: { colspan: 1e9 } };
      const { page, pieces } = await pageOf(scene, [styled, wide]);
      const isThere = ["groot", "breed"].every((text) => pieces.some((piece) => piece.text === text));
      return isThere && !/position:fixed|colspan/.test(page) ? "left out" : "not left out";
    },
  },
  J08: {
    outcome: "the others are there",
    because: "what cannot be read as a note is left out, of screens as of files",
    async run() {
      const before = await startTestServer();
      const links = await makeSession(before.address, 1);
      await before.halt();
      const doc = new Y.Doc();
      const id = "heel" as NoteId;
      openRoom(doc).addNote({ id, text: "blijft heel", spot: { question: "q1" as QuestionId, place: {} }, madeAt: 1 });
      const broken = Buffer.from("0101f403002801056e6f746573026e310177096e6f742061206d617000", "hex");
      const store = await openSqlite(before.dataDir, new URL("../../server/sync/mergeUpdates.ts", import.meta.url));
      const round = (await store.sessionById(links.session))?.template.rounds[0]?.id ?? ("" as RoundId);
      const name = docName({ kind: "room", session: links.session, room: "r1" as RoomId, round });
      for (const update of [broken, Y.encodeStateAsUpdate(doc)])
        await store.append(name, { update, author: "p1" as PersonId, claims: [] });
      await store.close();
      const after = await startTestServer({ dataDir: before.dataDir });
      const desk = await comeIn(after.address, links, "moderator");
      const answer = await desk.fetch(`/api/sessions/${links.session}/report/docx?as=moderator`);
      const { pieces } = readDocx(new Uint8Array(await answer.arrayBuffer()));
      await after.stop();
      return pieces.some(({ text }) => text.includes("blijft heel")) ? "the others are there" : "they are gone";
    },
  },
};
