import * as z from "zod/mini";
import { limits } from "../limits.ts";
import { type Tool, type ToolSwitches, tools } from "../tools.ts";

const usualTools: readonly Tool[] = ["groups", "reactions"];

/** What one note colour means here. Colour never says it alone: the words stand on the note. */
const LegendEntry = z.strictObject({
  colour: z.enum(["yellow", "blue", "green", "peach", "lilac", "rose"]),
  means: z.string().check(z.minLength(1), z.maxLength(limits.nameLength)),
});
export type LegendEntry = z.infer<typeof LegendEntry>;

/** The part of a kind's options that is about tools; the same for all kinds. Colours are a tool as soon as they mean something. */
export const toolOptions = {
  tools: z.optional(z.array(z.enum(tools))),
  colours: z.optional(z.array(LegendEntry).check(z.minLength(1))),
  /** So many notes the room puts in order: its top 3, for instance. */
  ranking: z.optional(z.int().check(z.minimum(1), z.maximum(limits.places))),
  /** Asks for what the room does not know, or who it misses: the desk keeps a list of who could help. */
  ledger: z.optional(z.boolean()),
};

const Options = z.object(toolOptions);

/** The tools a question has, with the legend of its colours; without one notes keep the colour of their column. */
export type Toolbox = Readonly<{
  tools: readonly Tool[];
  legend: readonly LegendEntry[];
  /** How many places its ranking has; 0 when there is none. */
  places: number;
  /** Whether the desk keeps a list of who could help. */
  ledger: boolean;
}>;

export function toolboxOf({ tools: chosen, colours, ranking, ledger }: z.infer<typeof Options>): Toolbox {
  return { tools: chosen ?? usualTools, legend: colours ?? [], places: ranking ?? 0, ledger: ledger ?? false };
}

/** The same once whoever leads switched some of its tools on or off. What was made with them stays where it is. */
export function switched(toolbox: Toolbox, switches: ToolSwitches): Toolbox {
  if (switches.size === 0) return toolbox;
  return { ...toolbox, tools: tools.filter((tool) => switches.get(tool) ?? toolbox.tools.includes(tool)) };
}
