import * as z from "zod/mini";
import { idPattern } from "./ids.ts";

/** An id of the kind `T`, checked for its form only. */
export const branded = <T extends string>() =>
  z.pipe(
    z.string().check(z.regex(idPattern)),
    z.transform((value) => value as T),
  );
