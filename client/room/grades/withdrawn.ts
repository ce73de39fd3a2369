import { settable } from "../../../shared/doc/live.ts";

/** How often grades were taken away on this page, elsewhere than where they are given: then those that stand there are asked for again. */
export const withdrawn = settable(0);
