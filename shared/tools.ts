/** What people can do with notes besides writing them. Which of it a question has is for its template, and for who leads the round. */
export const tools = ["groups", "reactions", "labels", "arrows", "pen"] as const;
export type Tool = (typeof tools)[number];

/** Tools that whoever leads switched on or off for a round; those that are absent are as each question's template has them. */
export type ToolSwitches = ReadonlyMap<Tool, boolean>;

export const isTool = (name: unknown): name is Tool => tools.some((tool) => tool === name);
