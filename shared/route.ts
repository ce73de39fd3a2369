import * as z from "zod/mini";
import { idPattern } from "./ids.ts";
import { plainLine } from "./line.ts";
import type { Role } from "./roles.ts";

/** An id, with the kind of thing that it is of. */
export const branded = <T extends string>() =>
  z.pipe(
    z.string().check(z.regex(idPattern)),
    z.transform((value) => value as T),
  );
/** A name or a title: one line, tidied up, of so many letters at most. */
export const line = (max: number) => z.string().check(z.overwrite(plainLine), z.minLength(1), z.maxLength(max));

type Method = "GET" | "POST" | "PUT" | "PATCH";

/** One endpoint: what goes in and what comes out. `as`: the roles that may ask, see `doorOf`; absent when anybody may. */
export type Route<Body extends z.ZodMiniType, Answer extends z.ZodMiniType> = Readonly<{
  method: Method;
  /** Express notation. */
  path: string;
  summary: string;
  as?: readonly Role[];
  body: Body;
  answer: Answer;
}>;

/** Keeps what the route says literally, so that the server knows at compile time whether it asks who you are. */
export const route = <const R extends Route<z.ZodMiniType, z.ZodMiniType>>(value: R): R => value;

/** For a route that takes no body. */
export const nothing = z.undefined();

/** Who sit at the desk. */
export const staff = ["organiser", "moderator"] as const;

/** Who sit in a room. */
export const guests = ["facilitator", "participant"] as const;
