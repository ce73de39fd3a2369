import type { Live } from "../../shared/doc/live.ts";

/** How long a test waits for a state before it gives up, ms. Generous: these machines are shared. */
const patienceMs = 15_000;

/** Waits until a live value is as it should be. @throws Error that tells what it was instead. */
export function until<T>(live: Live<T>, isRight: (value: T) => boolean, forMs = patienceMs): Promise<T> {
  return new Promise((resolve, reject) => {
    let forget = (): void => {};
    const look = (): void => {
      const value = live.current();
      if (!isRight(value)) return;
      clearTimeout(patience);
      forget();
      resolve(value);
    };
    const patience = setTimeout(() => {
      forget();
      reject(new Error(`waited in vain; the value is ${JSON.stringify(live.current())}`));
    }, forMs);
    forget = live.subscribe(look);
    look();
  });
}
