import type { staff as dutch } from "../nl/staff.ts";
import { bench } from "./bench.ts";
import { document } from "./document.ts";
import { imports } from "./imports.ts";
import { ledger } from "./ledger.ts";
import { moderator } from "./moderator.ts";
import { organiser } from "./organiser.ts";
import { plenary } from "./plenary.ts";
import { rankings } from "./rankings.ts";
import { report } from "./report.ts";
import { statements } from "./statements.ts";
import { suggestions } from "./suggestions.ts";
import { wall } from "./wall.ts";

/** The texts in English that only organisers and moderators read, by area. */
export const staff: Readonly<typeof dutch> = {
  bench,
  document,
  imports,
  ledger,
  moderator,
  organiser,
  plenary,
  rankings,
  report,
  statements,
  suggestions,
  wall,
};
