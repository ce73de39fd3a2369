import * as z from "zod/mini";
import { roles } from "./roles.ts";
import { route } from "./route.ts";

/** A document as it is now: its key, see `docKey`, and all of it as one Yjs update in base64. */
const Content = z.strictObject({ document: z.string(), update: z.string() });
export type Content = z.infer<typeof Content>;

/** A ticket for one connection to a document. `content`: the document and those that ride along on its connection; what cannot be read now is left out. */
const Admission = z.strictObject({ ticket: z.string(), content: z.optional(z.array(Content)) });

/** A ticket that came unasked, with the key of its document. */
export const Admitted = z.extend(Admission, { document: z.string() });
export type Admitted = z.infer<typeof Admitted>;

/** Coming to a document. */
export const ticketRoutes = {
  openDocument: route({
    method: "POST",
    path: "/api/sessions/:session/tickets",
    summary:
      "A ticket for one connection to one document, good once and for half a minute: `/ws/SESSION.DOCUMENT?ticket=…&client=YJS-CLIENT-ID`, or `/sse/…` where WebSockets are blocked.",
    as: roles,
    body: z.strictObject({
      /** `stage`, `synthesis`, `report`, `room.ROOM.ROUND`, or one's own `drafts.ROOM.ROUND.PERSON`. */
      document: z.string().check(z.maxLength(140)),
      /** Answer with what is in it too: the first screen need not wait for the connection. */
      withContent: z.optional(z.boolean()),
    }),
    answer: Admission,
  }),
} as const;
