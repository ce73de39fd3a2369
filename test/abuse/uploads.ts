import { zipSync } from "fflate";
import { readNoteFile } from "../../client/organiser/imports/noteFile.ts";
import { api } from "../../shared/api.ts";
import { limits } from "../../shared/limits.ts";
import { openSearch } from "../../shared/suggest/search.ts";
import { comeIn, makeSession } from "../support/visitor.ts";
import { type Attacks, each } from "./attack.ts";
import type { Scene } from "./scene.ts";

const noUploads = "no file reaches the server: a browser reads it as words, and sends notes as JSON";
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, "latin1"));

/** Sends a file where sessions and notes are read in, and opens it in the page that reads notes from files. */
async function brought(scene: Scene, name: string, type: string, file: Uint8Array<ArrayBuffer>): Promise<string> {
  const doors = ["/api/sessions", `/api/sessions/${scene.links.session}/rooms/r1/notes?as=moderator`];
  const statuses = await each(doors, async (path) => {
    const answer = await scene.moderator.fetch(path, {
      method: "POST",
      body: new Blob([file]),
      headers: { "content-type": type },
    });
    await answer.arrayBuffer();
    return answer.status;
  });
  const read = await readNoteFile(new File([file], name, { type }));
  return `${statuses}, ${read.kind === "notes" ? read.read.rows.length : read.kind} notes`;
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const entities = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "${"l".repeat(50)}">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY ${"bcdefghij".charAt(at)} "${`&${"abcdefghi".charAt(at)};`.repeat(10)}">`,
).join("")}<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&j;&x;</l>`;
const photo = `\xff\xd8\xff\xe1\x00\x3aExif\x00\x00MM\x00\x2aGPSLatitude 52.0907 N, 5.1214 E\xff\xd9`;

let round = 0;

export const uploads: Attacks = {
  H01: {
    outcome: "415 415, 0 notes",
    because: noUploads,
    run: (scene) => brought(scene, "plaatje.svg", "image/svg+xml", bytes(svg)),
  },
  H02: {
    outcome: "415 415, 0 notes; served as what it is",
    because: noUploads,
    async run(scene) {
      const found = await brought(scene, "plaatje.png", "image/png", bytes("GIF89a/*\x00*/=alert(1)//;"));
      const file = await scene.moderator.fetch(`/api/sessions/${scene.links.session}/report/html?as=moderator`);
      await file.arrayBuffer();
      const { headers } = file;
      const isSafe =
        headers.get("x-content-type-options") === "nosniff" &&
        headers.get("content-disposition")?.startsWith("attachment") === true;
      return `${found}; served ${isSafe ? "as what it is" : "to be guessed"}`;
    },
  },
  H04: {
    outcome: "415 415, 0 notes",
    because: noUploads,
    run: (scene) => brought(scene, "foto.jpg", "image/jpeg", bytes(photo)),
  },
  H06: {
    outcome: "415 415, 0 notes",
    because: `${noUploads}; nothing is ever unpacked`,
    run(scene) {
      const bomb = zipSync({ "word/document.xml": new Uint8Array(20_000_000) }, { level: 9 });
      const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      return brought(scene, "verslag.docx", type, new Uint8Array(bomb));
    },
  },
  H08: {
    outcome: "415 415, 0 notes",
    because: noUploads,
    run: (scene) => brought(scene, "verslag.xml", "application/xml", bytes(entities)),
  },
  H12: {
    outcome: "413 400 409",
    because: "there are no images; a body, the notes in it and the notes in a room are counted instead",
    async run({ address }) {
      const links = await makeSession(address, 1);
      const organiser = await comeIn(address, links, "organiser");
      const notes = (from: number, count: number, words = "x") =>
        Array.from({ length: count }, (_, at) => ({
          id: `h12-${from + at}`,
          question: "q1",
          place: { column: "all" },
          text: words,
        }));
      const send = async (body: object): Promise<number> => {
        const path = `/api/sessions/${links.session}/rooms/r1/notes?as=organiser`;
        const headers = { "content-type": "application/json" };
        const answer = await organiser.fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
        await answer.arrayBuffer();
        return answer.status;
      };
      const large = await send({ notes: notes(0, 200, "x".repeat(limits.bodyBytes / 100)) });
      const many = await send({ notes: notes(0, 201) });
      for (let from = 0; from < limits.notesPerRoom; from += 200) await send({ notes: notes(from, 200) });
      return `${large} ${many} ${await send({ notes: notes(limits.notesPerRoom, 1) })}`;
    },
  },
  F17: {
    outcome: "found literally, at once",
    because: "the server searches nothing; the desk does, in the browser, and knows no patterns",
    async run() {
      const notes = [{ text: `${"a".repeat(50_000)}!` }, { text: "het patroon (a+)+$ letterlijk" }];
      const begun = performance.now();
      const found = openSearch(({ text }: { text: string }) => text).find(notes, "(a+)+$");
      const isSoon = performance.now() - begun < 1_000; // a pattern would take years; this machine has other things to do too
      return `${found.length === 1 && found[0] === notes[1] ? "found literally" : "found otherwise"}, ${isSoon ? "at once" : "late"}`;
    },
  },
  G16: {
    outcome: "1 made, 9 refused",
    because: "no request carries an Idempotency-Key; a room's name is its key, and is taken once",
    async run({ address }) {
      const links = await makeSession(address, 1);
      const organiser = await comeIn(address, links, "organiser");
      const name = `Zelfde ${++round}`;
      const add = (): Promise<"made" | "refused"> =>
        organiser.call(api.addRoom, { session: links.session, as: "organiser", body: { name } }).then(
          () => "made",
          () => "refused",
        );
      const outcomes: string[] = [];
      for (let at = 0; at < 5; at++) outcomes.push(await add());
      outcomes.push(...(await Promise.all(Array.from({ length: 5 }, add))));
      const { rooms } = await organiser.call(api.getSession, { session: links.session, as: "organiser" });
      const made = rooms.filter((room) => room.name === name).length;
      return `${made} made, ${outcomes.filter((each) => each === "refused").length} refused`;
    },
  },
};
