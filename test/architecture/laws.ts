import { matchesGlob } from "node:path";
import type { Room } from "./rooms.ts";
import type { Import, Source } from "./source.ts";

const mostLines = 300;

/**
 * What a file does that its room does not allow, as sentences for whoever wrote it. Nothing is well.
 *
 * @param rooms the first one that the file fits in is its room.
 */
export function breaches(source: Source, rooms: readonly Room[]): readonly string[] {
  return [...lengthOf(source), ...placeOf(source, rooms), ...purityOf(source)].map((what) => `${source.path} ${what}`);
}

function lengthOf({ lines }: Source): readonly string[] {
  return lines > mostLines ? [`has ${lines} lines; ${mostLines} is the most.`] : [];
}

/** The room that a file is in. Absent when it has no place yet. */
export function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms.find(({ files }) => matchesGlob(path, files));
}

function placeOf({ path, imports }: Source, rooms: readonly Room[]): readonly string[] {
  const room = roomOf(path, rooms);
  if (!room) return ["is in no room of the house: give its folder a line in test/architecture/rooms.ts."];
  return imports.filter((one) => !allows(room, one)).map((one) => forbidden(room, one));
}

function allows({ ours = [], types = [], packages = [] }: Room, { target, isPackage, onlyTypes }: Import): boolean {
  const allowed = isPackage ? packages : [...ours, ...(onlyTypes ? types : [])];
  return allowed.some((pattern) => matchesGlob(target, pattern)) || (!isPackage && isAsset(target));
}

/** Styles and the like are no dependencies in the sense of the house: they are in the folder of who imports them. */
function isAsset(target: string): boolean {
  return !/\.(ts|tsx|mjs)$/.test(target);
}

function forbidden({ files, ours = [], packages = [] }: Room, { target, isPackage }: Import): string {
  const may = isPackage ? packages : ours;
  return `imports ${target}, but ${files} may import ${may.length ? `only ${may.join(", ")}` : "nothing of that sort"}.`;
}

/** `shared` is pure: clock and chance are handed in, and it has nowhere to print to. */
function purityOf({ path, asksFor }: Source): readonly string[] {
  if (!path.startsWith("shared/")) return [];
  return asksFor.map((wish) => `uses ${wish}: time, chance and output come from outside in shared.`);
}
