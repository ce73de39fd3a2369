import { canvas as enCanvas } from "./en/canvas.ts";
import { common as enCommon } from "./en/common.ts";
import { facilitation as enFacilitation } from "./en/facilitation.ts";
import { home as enHome } from "./en/home.ts";
import { moderator as enModerator } from "./en/moderator.ts";
import { organiser as enOrganiser } from "./en/organiser.ts";
import { report as enReport } from "./en/report.ts";
import { room as enRoom } from "./en/room.ts";
import type { Language } from "./language.ts";
import { canvas } from "./nl/canvas.ts";
import { common } from "./nl/common.ts";
import { facilitation } from "./nl/facilitation.ts";
import { home } from "./nl/home.ts";
import { moderator } from "./nl/moderator.ts";
import { organiser } from "./nl/organiser.ts";
import { report } from "./nl/report.ts";
import { room } from "./nl/room.ts";

const nl = { canvas, common, facilitation, home, organiser, room, moderator, report };

/** Every text of the interface, by area. Dutch is the pattern; a text that another language lacks does not compile. */
export type Catalogue = Readonly<typeof nl>;

export const catalogues: Readonly<Record<Language, Catalogue>> = {
  nl,
  en: {
    canvas: enCanvas,
    common: enCommon,
    facilitation: enFacilitation,
    home: enHome,
    organiser: enOrganiser,
    room: enRoom,
    moderator: enModerator,
    report: enReport,
  },
};
