import type { Page } from "@playwright/test";
import { api } from "../../shared/api.ts";
import { comeIn } from "../support/visitor.ts";
import type { Event } from "./event.ts";

/** Asks somebody who sits in a room, by their name, to lead it. */
export async function letLead(address: string, { links }: Event, name: string): Promise<void> {
  const moderator = await comeIn(address, links, "moderator");
  const asked = { session: links.session, as: "moderator" } as const;
  const people = await moderator.call(api.listPeople, asked);
  const person = people.find((one) => one.name === name)?.id;
  if (person === undefined) throw new Error(`Nobody is called ${name}.`);
  await moderator.call(api.changePerson, { ...asked, params: { person }, body: { role: "facilitator" } });
}

/** Everything that reaches a browser over its sockets from now on, as text; call before the page opens. */
export function framesOf(page: Page): () => string {
  const frames: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      frames.push(typeof payload === "string" ? payload : payload.toString("latin1"));
    }),
  );
  return () => frames.join("\n");
}
