/** Gives the same answer again as long as it is fresh: several desks that ask cost no more than one. */
export function freshFor<T>(ms: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key, make) => {
    const had = known.get(key);
    if (had) return had;
    const made = make();
    known.set(key, made);
    const forget = (): void => void known.delete(key);
    made.then(() => setTimeout(forget, ms).unref(), forget);
    return made;
  };
}
