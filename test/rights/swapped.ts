import { docName } from "../../shared/ids.ts";
import { doors } from "../../shared/roles.ts";
import { closeCodes } from "../../shared/wire.ts";
import { rawSocket } from "../support/frames.ts";
import { type Findings, newFindings } from "./answers.ts";
import type { Asker } from "./askers.ts";
import { tryAll } from "./atOnce.ts";
import type { Cast } from "./cast.ts";
import { type Asked, accessOf } from "./documents.ts";

/** Tries a ticket of one's own on every document that it is not for, by WebSocket and over HTTP: each is sent away alike. */
export async function walkSwapped(
  address: string,
  askers: readonly Asker[],
  asked: readonly Asked[],
  cast: Cast,
): Promise<Findings> {
  const found = newFindings();
  const cells = askers.flatMap((asker) =>
    doors.flatMap((door) => {
      const may = (one: Asked): boolean => accessOf(asker, door, one, cast) !== "none";
      const own = asked.find(may);
      if (!own?.address) return [];
      const { address: from } = own;
      return asked.filter((one) => !may(one) && isName(one.key)).map((one) => ({ asker, door, own, from, one }));
    }),
  );
  await tryAll(cells, async ({ asker, door, own, from, one }) => {
    found.cells += 2;
    const swap = async (): Promise<string> => {
      const url = await asker.visitor.socketUrl(docName(from), door, 7);
      return url.replace(`/${own.session}.${own.key}?`, `/${one.session}.${one.key}?`);
    };
    const code = await rawSocket(await swap(), {}).closed;
    if (code !== closeCodes.notLetIn) found.faults.push(`${asker.name} at ${one.key}: a socket closed with ${code}`);
    const url = new URL((await swap()).replace("/ws/", "/sse/").replace("ws:", "http:"), address);
    const events = (await (await fetch(url)).text()).replace(/data: \w{24}\n/, "");
    if (events !== `event: open\n\nevent: close\ndata: ${closeCodes.notLetIn}\n\n`)
      found.faults.push(`${asker.name} at ${one.key}: over HTTP ${events}`);
  });
  return found;
}

/** Whether it could be the name of a document; anything else is told to be no address, to everybody alike. */
function isName(key: string): boolean {
  return /^(stage|synthesis|report|room\.\w+\.\w+)$/.test(key);
}
