import { gzipSync } from "node:zlib";
import { codeAlphabet } from "../../shared/session.ts";
import { startTestServer } from "../support/server.ts";
import { keyIn, makeSession, visitor } from "../support/visitor.ts";
import { type Attacks, each } from "./attack.ts";
import type { Scene } from "./scene.ts";

const json = { "content-type": "application/json" };

const post = (
  { attacker }: Scene,
  path: string,
  body: string | Uint8Array,
  headers: Record<string, string> = json,
): Promise<Response> =>
  attacker.fetch(path, { method: "POST", body: typeof body === "string" ? body : new Blob([body.slice()]), headers });

/** From an address of its own, as a proxy would tell it: what is tried here must not stand in the way of others. */
const tryCode = (scene: Scene, code: string, from: string): Promise<Response> =>
  post(scene, "/api/enter", JSON.stringify({ code }), { ...json, "x-forwarded-for": from });

const session = (change: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    template: "terugkoppeling",
    title: "Titel",
    date: "2026-11-22",
    rooms: [{ name: "Een" }],
    ...change,
  });
const rooms = (count: number): readonly unknown[] =>
  Array.from({ length: count }, (_, at) => ({ name: `Ruimte ${at}` }));

let round = 0;

export const requests: Attacks = {
  G01: {
    outcome: "400, a sentence",
    async run(scene) {
      const answer = await post(scene, "/api/sessions", '{"name": ');
      return `${answer.status}, ${/\.[jt]s:\d|node_modules/.test(await answer.text()) ? "a stack trace" : "a sentence"}`;
    },
  },
  G02: {
    outcome: "413",
    run: async (scene) => String((await post(scene, "/api/sessions", "[".repeat(6_000_000))).status),
  },
  G04: {
    outcome: "404",
    because: "the last of two equal keys counts, and does not open that role",
    async run(scene) {
      const body = `{"key":"${keyIn(scene.links.participant)}","as":"participant","as":"organiser"}`;
      return String((await post(scene, `/api/sessions/${scene.links.session}/enter`, body)).status);
    },
  },
  G07: {
    outcome: "400 400",
    run: (scene) =>
      each(["as[$ne]=x", "as=participant&as=organiser"], async (query) => {
        const answer = await scene.attacker.fetch(`/api/sessions/${scene.links.session}?${query}`);
        await answer.arrayBuffer();
        return answer.status;
      }),
  },
  G08: {
    outcome: "first answered, then 429 with Retry-After; a link opens",
    because: "the right code waits too where many wrong ones came from, or an answer would tell that it is right",
    async run(scene) {
      const from = `203.0.113.${++round % 250}`;
      const statuses: number[] = [];
      let retryAfter: string | null = null;
      for (let at = 0; at < 70; at++) {
        const letter = codeAlphabet[at % codeAlphabet.length] ?? "";
        const answer = await tryCode(scene, `${letter.repeat(4)}ACDE`, from);
        statuses.push(answer.status);
        retryAfter = answer.headers.get("retry-after");
        await answer.arrayBuffer();
      }
      const first = statuses.slice(0, 60).every((status) => status === 404) ? "first answered" : `first ${statuses[0]}`;
      const me = await visitor(scene.address).enter(scene.links.participant);
      const link = me.role === "participant" ? "a link opens" : "a link fails";
      return `${first}, then ${statuses.at(-1)} ${retryAfter === null ? "without" : "with"} Retry-After; ${link}`;
    },
  },
  G10: {
    outcome: "200 400",
    because: "a letter that no code has is told as such: the mistake is easier to see than “unknown code”",
    run: async (scene) => {
      const { code } = scene.links;
      const typed = ` ${code.slice(0, 2)}-${code.slice(2, 5)} ${code.slice(5)}`.toLowerCase();
      return each([typed, `А${code.slice(1)}`], async (each) => (await tryCode(scene, each, "198.51.100.9")).status);
    },
  },
  G13: {
    outcome: "https://bord.gemeente.nl",
    async run() {
      const proxied = await startTestServer({ publicUrl: "https://bord.gemeente.nl" });
      const { participant } = await makeSession(`http://127.0.0.1:${proxied.port}`, 1);
      await proxied.stop();
      return new URL(participant).origin;
    },
  },
  H11: {
    outcome: "415",
    run: async (scene) =>
      String(
        (
          await post(scene, "/api/sessions", gzipSync(Buffer.alloc(10_000_000)), {
            ...json,
            "content-encoding": "gzip",
          })
        ).status,
      ),
  },
  I06: {
    outcome: "400 400 400",
    because: "up to 500 rooms fit in one session; columns come from templates, which are not sent",
    run: (scene) =>
      each([rooms(1_000), [], [{ name: "Een" }, { name: "EEN" }]], async (list) => {
        return (await post(scene, "/api/sessions", session({ rooms: list }))).status;
      }),
  },
  F19: {
    outcome: "Titel Bcc: x@y.nl | ../../x | 400",
    because: "a title may hold dots and slashes; the name of its file may not",
    run: async (scene) => {
      const titleOf = async (title: string): Promise<string> => {
        const answer = await post(scene, "/api/sessions", session({ title }));
        if (!answer.ok) return String(answer.status);
        const { session: id, moderator } = (await answer.json()) as { session: string; moderator: string };
        const desk = visitor(scene.address);
        await desk.enter(moderator);
        const file = await desk.fetch(`/api/sessions/${id}/report/md?as=moderator`);
        await file.arrayBuffer();
        if (/[\r\n/\\]/.test(file.headers.get("content-disposition") ?? "/")) return "a hostile file name";
        const view = (await (await desk.fetch(`/api/sessions/${id}?as=moderator`)).json()) as { title: string };
        return view.title;
      };
      const titles = ["Titel\r\nBcc: x@y.nl", "../../x", "x".repeat(300)];
      return (await Promise.all(titles.map(titleOf))).join(" | ");
    },
  },
};
