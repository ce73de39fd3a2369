import type { nl } from "../nl/all.ts";
import { bench } from "./bench.ts";
import { canvas } from "./canvas.ts";
import { common } from "./common.ts";
import { document } from "./document.ts";
import { facilitation } from "./facilitation.ts";
import { home } from "./home.ts";
import { imports } from "./imports.ts";
import { lead } from "./lead.ts";
import { ledger } from "./ledger.ts";
import { moderator } from "./moderator.ts";
import { organiser } from "./organiser.ts";
import { plenary } from "./plenary.ts";
import { rankings } from "./rankings.ts";
import { report } from "./report.ts";
import { room } from "./room.ts";
import { statements } from "./statements.ts";
import { suggestions } from "./suggestions.ts";
import { validation } from "./validation.ts";
import { wall } from "./wall.ts";

/** Every text of the interface in English. */
export const en: Readonly<typeof nl> = {
  bench,
  canvas,
  common,
  document,
  facilitation,
  home,
  imports,
  lead,
  ledger,
  moderator,
  organiser,
  plenary,
  rankings,
  report,
  room,
  suggestions,
  statements,
  validation,
  wall,
};
