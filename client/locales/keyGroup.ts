/** Keys that belong together, each with what it does. */
export type KeyGroup = Readonly<{ title: string; keys: readonly (readonly [key: string, does: string])[] }>;
