import { api } from "../../shared/api.ts";
import { downloads } from "../../shared/downloads.ts";
import type { NoteId, QuestionId } from "../../shared/ids.ts";
import type { Event } from "../e2e/event.ts";
import { percentile, round } from "../load/figures.ts";
import { until } from "../support/until.ts";
import { comeIn } from "../support/visitor.ts";
import type { ExportFigures } from "./deskFigures.ts";
import { sitDown } from "./seat.ts";

const probeEveryMs = 100;

/** Downloads the day in every format there is, one after another, while two people in a room write and read. */
export async function measureExports(address: string, event: Event): Promise<ExportFigures> {
  const probe = await openProbe(address, event);
  const moderator = await comeIn(address, event.links, "moderator");
  const path = downloads.report.path.replace(":session", event.links.session);
  const secondsOf: Record<string, number> = {};
  for (const { id } of await moderator.call(api.listExports)) {
    const startMs = performance.now();
    const response = await moderator.fetch(`${path.replace(":format", id)}?as=moderator`);
    const { byteLength } = await response.arrayBuffer();
    if (!response.ok || byteLength === 0) throw new Error(`The ${id} was answered with status ${response.status}.`);
    secondsOf[id] = round((performance.now() - startMs) / 1000, 2);
  }
  const echoes = await probe.stop();
  const { zip: zipSeconds = Number.NaN, ...each } = secondsOf;
  return {
    seconds: round(Object.values(each).reduce((sum, one) => sum + one, 0)),
    secondsOf: each,
    zipSeconds,
    probeEchoP95Ms: Math.round(percentile(echoes, 95)),
    probeEchoMostMs: Math.round(Math.max(...echoes)),
  };
}

/** Somebody types in a room, and somebody else there sees it come. @returns `stop` tells how long each edit took, ms. */
async function openProbe(address: string, event: Event): Promise<Readonly<{ stop(): Promise<readonly number[]> }>> {
  const writer = await sitDown(address, event, 1, "Wie schrijft");
  const reader = await sitDown(address, event, 1, "Wie leest");
  const id = "probe" as NoteId;
  writer.room.addNote({ id, text: "0", spot: { question: "q1" as QuestionId, place: { column: "all" } }, madeAt: 0 });
  const sentAt = [performance.now()];
  const took: number[] = [];
  const forget = reader.room.notes.subscribe(() => {
    const seen = Number(reader.room.notes.current().find((note) => note.id === id)?.text ?? -1);
    for (let at = took.length; at <= seen; at++) took.push(performance.now() - (sentAt[at] ?? Number.NaN));
  });
  const typing = setInterval(() => {
    sentAt.push(performance.now());
    writer.room.retypeNote(id, String(sentAt.length - 1));
  }, probeEveryMs);
  return {
    async stop() {
      clearInterval(typing);
      await until(reader.room.notes, () => took.length === sentAt.length);
      forget();
      writer.close();
      reader.close();
      return took;
    },
  };
}
