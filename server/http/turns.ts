/** Runs work of one key strictly one after the other, so that two people who choose at once do not both get the last place. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export function openTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const turn = before.then(work, work); // whoever failed before us is no reason to wait for ever
    last.set(key, turn);
    const forget = (): void => {
      if (last.get(key) === turn) last.delete(key);
    };
    turn.then(forget, forget);
    return turn;
  };
}
