import { canvas as enCanvas } from "./en/canvas.ts";
import { common as enCommon } from "./en/common.ts";
import { home as enHome } from "./en/home.ts";
import { lead as enLead } from "./en/lead.ts";
import { moderator as enModerator } from "./en/moderator.ts";
import { organiser as enOrganiser } from "./en/organiser.ts";
import { report as enReport } from "./en/report.ts";
import { room as enRoom } from "./en/room.ts";
import type { Language } from "./language.ts";
import { canvas } from "./nl/canvas.ts";
import { common } from "./nl/common.ts";
import { home } from "./nl/home.ts";
import { lead } from "./nl/lead.ts";
import { moderator } from "./nl/moderator.ts";
import { organiser } from "./nl/organiser.ts";
import { report } from "./nl/report.ts";
import { room } from "./nl/room.ts";

const nl = { canvas, common, home, organiser, room, lead, moderator, report };

/** Every text of the interface, by area. Dutch is the pattern; a text that another language lacks does not compile. */
export type Catalogue = Readonly<typeof nl>;

export const catalogues: Readonly<Record<Language, Catalogue>> = {
  nl,
  en: {
    canvas: enCanvas,
    common: enCommon,
    home: enHome,
    organiser: enOrganiser,
    room: enRoom,
    lead: enLead,
    moderator: enModerator,
    report: enReport,
  },
};
