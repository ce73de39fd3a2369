import * as z from "zod/mini";
import { api, ErrorView } from "../../shared/api.ts";
import { Archive } from "../../shared/archive/schema.ts";
import { downloads } from "../../shared/downloads.ts";
import { doorOf, type Role } from "../../shared/roles.ts";

type Json = Readonly<Record<string, unknown>>;

/** The description of the API (OpenAPI 3.1), made from the same schemas that check it. */
export function openApi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  const add = (path: string, method: string, operation: Json): void => {
    const name = path.replace(/:(\w+)/g, "{$1}");
    paths[name] = { ...paths[name], [method.toLowerCase()]: operation };
  };
  for (const [name, route] of Object.entries(api))
    add(route.path, route.method, {
      ...about(name, route),
      ...(takesBody(route.body) && { requestBody: { required: true, content: json(schemaOf(route.body, "input")) } }),
      responses: { 200: { description: "Done.", content: json(schemaOf(route.answer, "output")) }, ...refused },
    });
  for (const [name, { type, ...download }] of Object.entries(downloads))
    add(download.path, download.method, {
      ...about(`download_${name}`, download),
      responses: {
        200: { description: "The file.", content: { [type]: { schema: { type: "string", format: "binary" } } } },
        ...refused,
      },
    });
  return {
    openapi: "3.1.0",
    info: {
      title: "Samenbord",
      version: "1",
      description:
        "Roles and cookies: `enter` exchanges the secret of a link for a cookie; send it along, and say with `?as=` in which role you ask.",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { Error: schemaOf(ErrorView, "output") },
      securitySchemes: {
        cookie: {
          type: "apiKey",
          in: "cookie",
          name: "sb_DOOR_SESSION",
          description: "DOOR is o, m or p; SESSION the id.",
        },
      },
    },
  };
}

const json = (schema: Json): Json => ({ "application/json": { schema } });
const refused = {
  default: { description: "Why not.", content: json({ $ref: "#/components/schemas/Error" }) },
} as const;

type Described = Readonly<{ path: string; summary: string; as?: readonly Role[]; told?: boolean }>;

function about(operationId: string, { path, summary, as, told }: Described): Json {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const role = {
    name: "as",
    in: "query",
    required: true,
    description: "The door you came through: whose link and cookie it was.",
    schema: { enum: [...new Set(as?.map(doorOf))] },
  };
  const choices = [
    { name: "notes", in: "query", description: "Leaves the appendix out.", schema: { enum: ["none"] } },
    {
      name: "progress",
      in: "query",
      description:
        "Answers with lines of JSON that tell how far it is: `step` (turn, notes or files), `done` and `of`. The last line has `error`, or `file` with its name, type and number of bytes; these come after it.",
      schema: { enum: ["lines"] },
    },
  ];
  return {
    operationId,
    summary,
    parameters: [...inPath, ...(as ? [role] : []), ...(told ? choices : [])],
    ...(as && { security: [{ cookie: [] }] }),
  };
}

function takesBody(body: z.ZodMiniType): boolean {
  return !z.safeParse(body, undefined).success;
}

function schemaOf(schema: z.core.$ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      const { def } = zodSchema._zod;
      // a branded id leaves as it came in: its transform only changes its type
      if (io === "output" && def.type === "pipe") Object.assign(jsonSchema, schemaOf(def.in, io));
    },
  });
  return rest;
}

/** What may stand in the JSON of a whole session, see `shared/archive`. */
export function archiveSchema(): Json {
  return schemaOf(Archive, "output");
}
