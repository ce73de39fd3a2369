// Measures the moderators' desk on the big day (`npm run desk-bench`): 42 rooms with 500 notes each, 5,000 of them on one question,
// beside a plain list of as many rows; then a hundred rooms in which somebody types.
import { bench } from "./bench.ts";
import { bigDay, openBigDay } from "./bigDay.ts";
import { measureBusyRooms } from "./busyRooms.ts";
import { type DeskFigures, deskBudget } from "./deskFigures.ts";
import { measureExports } from "./exports.ts";
import { measureOverview } from "./overview.ts";
import { measurePlainList } from "./plainList.ts";
import { measureQuestion } from "./question.ts";

await bench(async (browser, address, tell): Promise<DeskFigures> => {
  const day = await openBigDay(address);
  tell(`${bigDay.notes} notes lie in ${bigDay.rooms} rooms.`);
  const overviewReadyMs = await measureOverview(browser, day);
  const question = await measureQuestion(browser, day.event);
  tell("The desk was opened, searched, scrolled and dragged about.");
  const exports = await measureExports(address, day.event);
  tell("Everything was downloaded.");
  day.event.close();
  const busy = await measureBusyRooms(browser, address);
  return {
    rooms: bigDay.rooms,
    notes: bigDay.notes,
    overviewReadyMs,
    deskFps: Math.min(busy.wallFps, busy.questionFps),
    dragP95Ms: question.dragP95Ms,
    exportsSeconds: exports.seconds,
    probeEchoP95Ms: exports.probeEchoP95Ms,
    question,
    plainList: await measurePlainList(browser),
    busy,
    exports,
  };
}, deskBudget);
