import type { Links } from "../../shared/api.ts";
import type { Product } from "../support/product.ts";
import { type Found, whatIsThere } from "./check.ts";
import { playEvent, type Yield } from "./event.ts";
import { guideTo } from "./guide.ts";
import type { Options } from "./options.ts";
import { faultsIn } from "./report.ts";
import { type Plan, readScript } from "./script.ts";

/** What was counted; nothing in it is written down beforehand. `exports`: bytes by format. */
export type Counts = Readonly<{
  participants: number;
  rooms: number;
  notes: number;
  acknowledged: number;
  lost: number;
  clusters: number;
  roomsSeenByModerator: number;
  exports: Readonly<Record<string, number>>;
  seconds: number;
}>;

export type Played = Readonly<{
  counts: Counts;
  /** A sentence for each promise that was not kept; none is well. */
  faults: readonly string[];
  /** Opens the last round again and brings the people back, for somebody who wants to look around. */
  goOn(): Promise<void>;
  links: Links;
  /** Where to look. */
  guide(): string;
}>;

/** Plays the event, restarts the server under it, and looks as a stranger for what must still be there. */
export async function play(product: Product, options: Options, tell: (line: string) => void): Promise<Played> {
  const startedAt = performance.now();
  const plan: Plan = { ...options, script: readScript() };
  const address = await product.start();
  tell(`Samenbord runs at ${address}, with data of its own.`);
  const day = await product.during(playEvent(address, plan, tell));
  await product.stop();
  await product.start();
  const found = await product.during(whatIsThere(address, day.links, day.saved));
  const counts: Counts = {
    participants: found.view.rooms.reduce((sum, { joined }) => sum + joined, 0),
    rooms: found.view.rooms.length,
    notes: found.notes,
    acknowledged: day.saved.length,
    lost: found.lost.length,
    clusters: found.clusters,
    roomsSeenByModerator: day.roomsSeen,
    exports: Object.fromEntries(day.files.map(({ format, bytes }) => [format, bytes.length])),
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
  tell(summary(counts));
  return {
    counts,
    faults: faultsOf(day, found, plan),
    async goOn() {
      const round = day.view.template.rounds.at(-1);
      if (!round) return;
      await found.reader.startRound(round);
      await Promise.all(day.people.map((one) => one.sitDown(round.id)));
    },
    links: day.links,
    guide: () => guideTo(address, day.links),
  };
}

function faultsOf({ saved, roomsSeen, clusters, files }: Yield, found: Found, { script }: Plan): readonly string[] {
  const { view, lost } = found;
  const [first] = lost;
  const statements = new Set(saved.flatMap(({ label }) => script.statementOf(label)?.says ?? []));
  const phrases = [...statements, ...saved.map(({ text }) => text)];
  return [
    ...(first ? [`${lost.length} of ${saved.length} saved notes are lost, such as “${first.text}”.`] : []),
    ...(roomsSeen < view.rooms.length ? [`The desk saw ${roomsSeen} of ${view.rooms.length} rooms.`] : []),
    ...(found.clusters < clusters ? [`${clusters - found.clusters} of ${clusters} statements are lost.`] : []),
    ...files.flatMap((file) => faultsIn(file, view.title, phrases)),
  ];
}

function summary(counts: Counts): string {
  const { participants, rooms, notes, acknowledged, lost, exports, seconds } = counts;
  const sizes = Object.entries(exports).map(([format, bytes]) => `${format} ${Math.ceil(bytes / 1024)} kB`);
  return [
    "",
    `${participants} people wrote ${notes} notes in ${rooms} rooms; ${counts.clusters} statements; ${sizes.join(", ")}.`,
    `After a restart a stranger looked for the ${acknowledged} notes that were said to be saved: ${lost} lost.`,
    `All of it took ${seconds} seconds.`,
  ].join("\n");
}
