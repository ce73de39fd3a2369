import { canvas } from "./canvas.ts";
import { common } from "./common.ts";
import { facilitation } from "./facilitation.ts";
import { grades } from "./grades.ts";
import { home } from "./home.ts";
import { lead } from "./lead.ts";
import { room } from "./room.ts";
import { validation } from "./validation.ts";

/** The texts in Dutch that everybody may come across, by area: the pattern for the other languages. */
export const everybody = {
  canvas,
  common,
  facilitation,
  grades,
  home,
  lead,
  room,
  validation,
};
