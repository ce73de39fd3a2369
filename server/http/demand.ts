/** Which code is asked for most by those who have to wait. A screen shows many people one code; a guesser tries each one once. */
export type Demand = Readonly<{
  /** Somebody asks for this code. @returns whether no other is asked for more. */
  ask(code: string): boolean;
  /** It was looked at: whoever asks for it again begins anew. */
  served(code: string): void;
}>;

/** So many codes are counted at once; then those that hardly anybody asks for are forgotten. */
const mostCodes = 200;

export function openDemand(): Demand {
  const counts = new Map<string, number>();
  let most = 0;
  const forgetRare = (): void => {
    for (const [code, count] of counts) if (count < most || most === 1) counts.delete(code);
  };
  return {
    ask(code) {
      if (counts.size >= mostCodes) forgetRare();
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      most = Math.max(most, count);
      return count === most;
    },
    served(code) {
      if (counts.delete(code)) most = Math.max(0, ...counts.values());
    },
  };
}
