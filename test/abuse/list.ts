import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import type { Attacks } from "./attack.ts";
import { awareness } from "./awareness.ts";
import { badUpdates } from "./badUpdates.ts";
import { documents } from "./documents.ts";
import { forgedReports } from "./forgedReports.ts";
import { handshakes, wsFrames } from "./handshakes.ts";
import { clientMessages } from "./messages.ts";
import { requests } from "./requests.ts";
import { sessions } from "./sessions.ts";
import { templates } from "./templates.ts";
import { uploads } from "./uploads.ts";

const Entry = z.object({ id: z.string(), layer: z.string(), what: z.string(), expect: z.string() });

/** The bad inputs that are known, with what should come of each. */
export const badInputs = z.parse(
  z.array(Entry),
  JSON.parse(readFileSync(new URL("bad-inputs.json", import.meta.url), "utf8")),
);

/** Those that are done for real. */
export const attacks: Attacks = {
  ...handshakes,
  ...wsFrames,
  ...clientMessages,
  ...badUpdates,
  ...awareness,
  ...requests,
  ...templates,
  ...documents,
  ...forgedReports,
  ...sessions,
  ...uploads,
};

/** Those that cannot be done yet, and why. */
export const notYet: Readonly<Record<string, string>> = {
  G18: "notes do not move between rooms",
};
