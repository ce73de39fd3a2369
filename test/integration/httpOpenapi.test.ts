import { afterAll, beforeAll, expect, test } from "vitest";
import { api } from "../../shared/api.ts";
import { downloads } from "../../shared/downloads.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

type Operation = Readonly<{
  operationId: string;
  parameters: readonly Readonly<{ name: string; in: string; schema: { enum?: readonly string[] } }>[];
  requestBody?: { content: Record<string, { schema: { required?: readonly string[]; type?: string } }> };
  responses: Record<string, { content: Record<string, { schema: Record<string, unknown> }> }>;
}>;
type Description = Readonly<{ openapi: string; paths: Record<string, Record<string, Operation>> }>;

const table = [...Object.entries(api), ...Object.entries(downloads)].map(([name, { method, path }]) => ({
  name,
  method,
  path,
}));

let server: TestServer;
let description: Description;
beforeAll(async () => {
  server = await startTestServer();
  const answer = await fetch(`${server.address}/api/openapi.json`);
  description = (await answer.json()) as Description;
});
afterAll(() => server.stop());

const described = (method: string, path: string): Operation | undefined =>
  description.paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];

test("the description is OpenAPI 3.1 and names every operation once", () => {
  expect(description.openapi).toBe("3.1.0");
  const names = Object.values(description.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(new Set(names).size).toBe(table.length);
  expect(names).toHaveLength(table.length);
});

test.each(table)("$name is described with what goes in and what comes out", ({ method, path }) => {
  const operation = described(method, path);
  expect(operation).toBeDefined();
  const inPath = operation?.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  expect(inPath).toEqual([...path.matchAll(/:(\w+)/g)].map(([, name]) => name));
  expect(Object.keys(operation?.responses ?? {})).toEqual(["200", "default"]);
});

test("what a session needs, and what an id looks like, can be read from it", () => {
  const make = described("POST", "/api/sessions");
  expect(make?.requestBody?.content["application/json"]?.schema.required).toEqual([
    "template",
    "title",
    "date",
    "rooms",
  ]);
  const notes = described("GET", "/api/sessions/:session/notes");
  expect(notes?.parameters.find(({ name }) => name === "as")?.schema.enum).toEqual(["organiser", "moderator"]);
  expect(JSON.stringify(notes?.responses["200"])).toContain(
    '"room":{"type":"string","pattern":"^[A-Za-z0-9_-]{1,40}$"}',
  );
});

test.each(table)("$method $path is really served", async ({ method, path }) => {
  const address = `${server.address}${path.replace(/:\w+/g, "x")}`;
  const answer = await fetch(address, { method });
  expect(await answer.text()).not.toContain("The API has nothing at this address");
});
