import type * as z from "zod/mini";
import type { roles } from "./roles.ts";

/** What can be asked for. */
export type Method = "GET" | "POST" | "PATCH";

/** One endpoint: what goes in and what comes out. `as`: the roles that may ask; absent when anybody may. */
export type Route<Body extends z.ZodMiniType, Answer extends z.ZodMiniType> = Readonly<{
  method: Method;
  /** Express notation. */
  path: string;
  summary: string;
  as?: readonly (typeof roles)[number][];
  body: Body;
  answer: Answer;
}>;

/** Keeps what the route says literally, so that the server knows at compile time whether it asks who you are. */
export const route = <const R extends Route<z.ZodMiniType, z.ZodMiniType>>(value: R): R => value;
