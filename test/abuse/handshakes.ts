import { docName, type RoomId } from "../../shared/ids.ts";
import { rawSocket } from "../support/frames.ts";
import { keyIn } from "../support/visitor.ts";
import { type Attacks, each } from "./attack.ts";
import { closeCodeIn, rawTcp, requestText, statusIn, upgradeText } from "./raw.ts";
import type { Scene } from "./scene.ts";

const ticketUrl = ({ attacker, attackedRoom }: Scene): Promise<string> =>
  attacker.socketUrl(attackedRoom, "participant", 7);

const fromOrigin = async (scene: Scene, origin: string): Promise<number> =>
  rawSocket(await ticketUrl(scene), { origin }).closed;

/** A path asked for as it is, which no URL parser mended before. */
const openPath = async ({ port }: Scene, path: string): Promise<string> => {
  const answer = await rawTcp(port, upgradeText(`ws://127.0.0.1:${port}/ws`).replace("GET /ws ", `GET ${path} `));
  return /set-cookie/i.test(answer.toString("latin1")) ? "injected" : statusIn(answer);
};

export const handshakes: Attacks = {
  A03: { outcome: "403", run: async (scene) => String(await fromOrigin(scene, "null")) },
  A04: { outcome: "403", run: async (scene) => String(await fromOrigin(scene, `${scene.address}.evil.example`)) },
  A05: { outcome: "403", run: async (scene) => String(await fromOrigin(scene, "http://127.0.0.1:8443")) },
  A06: { outcome: "403", run: async (scene) => String(await fromOrigin(scene, scene.address.toUpperCase())) },
  A07: {
    outcome: "400 400",
    run: async (scene) =>
      each(
        [
          upgradeText(await ticketUrl(scene), ["Sec-WebSocket-Version: 12"], "Sec-WebSocket-Version"),
          upgradeText(await ticketUrl(scene), [], "Sec-WebSocket-Key"),
        ],
        async (text) => statusIn(await rawTcp(scene.port, text)),
      ),
  },
  A09: {
    outcome: "404 404",
    because: "a path that names no document is not found, whatever is wrong with it; nothing of it is sent back",
    run: (scene) =>
      each(["/ws/%00?client=1&ticket=x", "/ws/a%0d%0aSet-Cookie:x=1?client=1&ticket=x"], (path) =>
        openPath(scene, path),
      ),
  },
  A10: {
    outcome: "404 404 404",
    run: (scene) =>
      each(["__proto__", "constructor", "hasOwnProperty"], (name) => openPath(scene, `/ws/${name}?client=1&ticket=x`)),
  },
  A11: {
    outcome: "200",
    run: async ({ port }) =>
      statusIn(await rawTcp(port, requestText("GET", "/healthz", ["__proto__: x", "Connection: close"]))),
  },
  A12: {
    outcome: "431 431",
    run: ({ port }) =>
      each([Array.from({ length: 2_000 }, (_, at) => `a${at}: b`), [`a: ${"x".repeat(20 * 1024)}`]], async (headers) =>
        statusIn(await rawTcp(port, requestText("GET", "/healthz", headers))),
      ),
  },
  A14: {
    outcome: "404",
    because: "an address with a token and without a ticket names nothing; addresses of requests are written in no log",
    run: (scene) => openPath(scene, `/ws/${scene.attackedRoom}?client=1&token=${keyIn(scene.links.organiser)}`),
  },
  A15: {
    outcome: "4401 4401 4401",
    because: "a browser cannot read the status of a refused upgrade, so it is let in and sent away with a code",
    async run(scene) {
      const url = await ticketUrl(scene);
      const first = rawSocket(url, {});
      await first.opened;
      first.socket.terminate();
      const other = docName({ kind: "room", session: scene.links.session, room: "r2" as RoomId, round: scene.round });
      const [path, query] = (await ticketUrl(scene)).split("?");
      const tampered = `${path}?${query?.replace(/ticket=./, (start) => (start.endsWith("A") ? "ticket=B" : "ticket=A"))}`;
      const elsewhere = `${scene.attacker.how.base}/${other}?${(await ticketUrl(scene)).split("?")[1]}`;
      return each([url, tampered, elsewhere], (address) => rawSocket(address, {}).closed);
    },
  },
  A20: {
    outcome: "400, one answer",
    async run({ port }) {
      const smuggled = requestText("GET", "/healthz");
      const both = ["Content-Type: application/json", "Content-Length: 5", "Transfer-Encoding: chunked"];
      const answer = (await rawTcp(port, requestText("POST", "/api/enter", both), `0\r\n\r\n${smuggled}`)).toString(
        "latin1",
      );
      const answers = answer.match(/HTTP\/1\.1 /g)?.length ?? 0;
      return `${statusIn(Buffer.from(answer))}, ${answers === 1 ? "one answer" : `${answers} answers`}`;
    },
  },
  A21: {
    outcome: "405 closed 405",
    run: ({ port }) =>
      each(["TRACE /", "CONNECT x:443", "PROPFIND /"], async (asked) => {
        const [method = "", path = ""] = asked.split(" ");
        return statusIn(await rawTcp(port, requestText(method, path, ["Connection: close"])));
      }),
  },
};

/** Frames that no WebSocket library sends, right behind the upgrade. */
async function sendFrame(scene: Scene, hex: string): Promise<string> {
  const frame = Buffer.from(hex.replaceAll(" ", ""), "hex");
  return closeCodeIn(await rawTcp(scene.port, upgradeText(await ticketUrl(scene)), frame));
}

const frame = (outcome: string, hex: string, because?: string): Attacks[string] => ({
  outcome,
  ...(because !== undefined && { because }),
  run: (scene) => sendFrame(scene, hex),
});

export const wsFrames: Attacks = {
  B01: frame("1002", "82 01 01"),
  B02: frame("1002", "C2 81 00000000 01"),
  B03: frame("1002", "83 81 00000000 01"),
  B05: frame("1002", "09 81 00000000 00"),
  B07: frame("1007", "81 82 00000000 FFFE"),
  B09: frame("1002", "88 81 00000000 03"),
  B10: frame(
    "1009",
    "82 FF 0000000000400001 00000000",
    "our frames may be larger, up to a whole room: the limit is where it says",
  ),
  B13: frame("1002", "C2 83 00000000 FFFFFF"),
  B16: {
    outcome: "made to wait",
    because: "who floods is made to wait and loses nothing; a client that goes on for 15 seconds is sent away",
    async run(scene) {
      const { socket } = await scene.socket();
      const start = performance.now();
      let pongs = 0;
      socket.on("pong", () => {
        pongs += 1;
      });
      for (let at = 0; at < 6_000; at++) socket.ping();
      await new Promise((on) => setTimeout(on, 1_000));
      const most = 3_000 + 600 * ((performance.now() - start) / 1_000) + 600;
      socket.terminate();
      return pongs <= most ? "made to wait" : `${pongs} answered`;
    },
  },
  B17: {
    outcome: "200",
    async run(scene) {
      const bad = Buffer.from("83810000000001", "hex");
      for (const name of [scene.attackedRoom, docName({ kind: "synthesis", session: scene.links.session }), "x.stage"])
        await rawTcp(scene.port, upgradeText(`${scene.attacker.how.base}/${name}?client=1&ticket=x`), bad);
      await sendFrame(scene, "83 81 00000000 01");
      return String((await scene.attacker.fetch("/healthz")).status);
    },
  },
};
