import type { everybody as dutch } from "../nl/everybody.ts";
import { canvas } from "./canvas.ts";
import { common } from "./common.ts";
import { facilitation } from "./facilitation.ts";
import { grades } from "./grades.ts";
import { home } from "./home.ts";
import { lead } from "./lead.ts";
import { room } from "./room.ts";
import { validation } from "./validation.ts";

/** The texts in English that everybody may come across, by area. */
export const everybody: Readonly<typeof dutch> = {
  canvas,
  common,
  facilitation,
  grades,
  home,
  lead,
  room,
  validation,
};
