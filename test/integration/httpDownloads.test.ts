import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api, type Links } from "../../shared/api.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { comeIn, makeSession, type Visitor, visitor } from "../support/visitor.ts";

let server: TestServer;
let links: Links;
let organiser: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  links = await makeSession(server.address, 3, {
    title: 'Samen: één "verslag"/\\..?',
    rooms: [
      { name: '=HYPERLINK("http://kwaad.example","klik")', region: "Noord, en Zuid" },
      { name: "+31 6", region: "-1" },
      { name: "Café “Ons”\tnaast", region: "@regio" },
      { name: "Gewoon" },
    ],
  });
  organiser = await comeIn(server.address, links, "organiser");
});
afterAll(() => server.stop());

describe("the links as CSV", () => {
  test("hold a link for each room, and no cell that a spreadsheet would run", async () => {
    const answer = await organiser.fetch(`/api/sessions/${links.session}/links.csv?as=organiser`);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename=links-${links.code}.csv`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]); // so that Excel reads the é
    expect(parse(bytes, { bom: true })).toEqual([
      ["room", "region", "link"],
      ['\'=HYPERLINK("http://kwaad.example","klik")', "Noord, en Zuid", links.rooms[0]?.link],
      ["'+31 6", "'-1", links.rooms[1]?.link],
      ["Café “Ons” naast", "'@regio", links.rooms[2]?.link],
      ["Gewoon", "", links.rooms[3]?.link],
    ]);
  });

  test("are for the organiser only", async () => {
    const moderator = await comeIn(server.address, links, "moderator");
    const answers = await Promise.all(
      ["organiser", "moderator"].map((as) => moderator.fetch(`/api/sessions/${links.session}/links.csv?as=${as}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe("the report as a file", () => {
  test("comes in each format there is, under a name that every computer takes", async () => {
    const formats = await organiser.call(api.listExports);
    expect(formats.map(({ id }) => id)).toEqual(expect.arrayContaining(["docx", "md", "html"]));
    for (const { id, extension, type } of formats) {
      const answer = await organiser.fetch(`/api/sessions/${links.session}/report/${id}?as=moderator`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")?.split(";")[0]).toBe(type.split(";")[0]);
      const name = `Samen één verslag .. 2026-11-22.${extension}`;
      expect(answer.headers.get("content-disposition")).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });

  test("tells how far it is to who asks for that, and is the same file", async () => {
    const path = `/api/sessions/${links.session}/report/md?as=moderator`;
    const [plain, told] = await Promise.all([organiser.fetch(path), organiser.fetch(`${path}&progress=lines`)]);
    expect(told.headers.get("cache-control")).toContain("no-transform"); // packing would hold back what is told
    const lines = (await told.text()).split("\n");
    const last = lines.findIndex((line) => line.startsWith('{"file":'));
    expect(lines.slice(0, last)).toContain(JSON.stringify({ step: "files", done: 0, of: 1 }));
    const content = lines.slice(last + 1).join("\n");
    expect(content).toBe(await plain.text());
    expect(JSON.parse(lines[last] ?? "")).toEqual({
      file: {
        name: "Samen één verslag .. 2026-11-22.md",
        type: "text/markdown; charset=utf-8",
        bytes: Buffer.byteLength(content),
      },
    });
  });

  test("that somebody may not have is refused as any other, with or without progress", async () => {
    const stranger = visitor(server.address);
    for (const more of ["", "&progress=lines"]) {
      const answer = await stranger.fetch(`/api/sessions/${links.session}/report/md?as=moderator${more}`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { code: "not_found" } });
    }
  });

  test("says which formats there are when somebody asks for another", async () => {
    const answer = await organiser.fetch(`/api/sessions/${links.session}/report/wordperfect?as=organiser`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      error: { message: expect.stringMatching(/^There is no format “wordperfect”; there are: docx/) },
    });
  });
});

test("a moderator gets the notes of all rooms, which are none before anybody wrote", async () => {
  const nothing = { notes: [], unreadable: [] };
  expect(await organiser.call(api.listNotes, { session: links.session, as: "moderator" })).toEqual(nothing);
});
