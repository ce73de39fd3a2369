import type * as Y from "yjs";
import { isRecord } from "./fields.ts";
import { type Live, live } from "./live.ts";

/** Words for how many, from few to many. "one" and "all" need no threshold. */
export const scaleSteps = ["few", "some", "several", "many", "most"] as const;
export type ScaleStep = (typeof scaleSteps)[number];

/** What is counted: rooms, or the regions that rooms come from. */
export const countedUnits = ["rooms", "regions"] as const;
export type CountedUnit = (typeof countedUnits)[number];

/** From which share of those that answered each word fits, in whole percents; "few" begins above nothing. */
export type Scale = Readonly<Record<Exclude<ScaleStep, "few">, number>> & Readonly<{ unit: CountedUnit }>;

/** The scale as long as nobody set another. */
export const usualScale: Scale = { some: 10, several: 20, many: 35, most: 60, unit: "rooms" };

/** The scale of a session. Absent in `chosen`: nobody chose one. */
export type ScaleDoc = Readonly<{
  scale: Live<Scale>;
  /** The whole scale is one value, so that two moderators never leave one that contradicts itself. */
  setScale(scale: Scale): void;
}>;

export function openScale(doc: Y.Doc): ScaleDoc {
  const stored = doc.getMap<unknown>("wording");
  return {
    scale: live(stored, () => readScale(doc)),
    setScale: (scale) => void stored.set("scale", scale),
  };
}

/** The scale, read once; the usual one when none is stored. */
export function readScale(doc: Y.Doc): Scale {
  const stored = doc.getMap<unknown>("wording").get("scale");
  return isScale(stored) ? stored : usualScale;
}

/** Whether this is a scale: whole percents that go up from 1 to 99. */
export function isScale(stored: unknown): stored is Scale {
  if (!isRecord(stored) || Object.keys(stored).length !== 5) return false;
  const { some, several, many, most, unit } = stored;
  const shares = [some, several, many, most];
  return (
    countedUnits.some((each) => each === unit) &&
    shares.every((share, at) => Number.isInteger(share) && Number(share) > Number(at === 0 ? 0 : shares[at - 1])) &&
    Number(most) < 100
  );
}
