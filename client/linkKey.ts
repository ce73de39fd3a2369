/** The secret that stood behind the `#` of a link, kept here until it is exchanged for a cookie. */
let key: string | undefined;
const waiting = new Set<() => void>();

/** Takes the secret out of the address bar and the history. Run once, before anything is rendered. @returns it; absent when there is none. */
export function pickUpLinkKey(): string | undefined {
  take();
  addEventListener("hashchange", () => {
    if (take()) for (const tell of waiting) tell(); // a link pasted into a tab that was already open
  });
  return key;
}

/** Hands the secret over once; absent when there is none. */
export function takeLinkKey(): string | undefined {
  const taken = key;
  key = undefined;
  return taken;
}

/** Puts the secret back, for another try. */
export function keepLinkKey(unused: string): void {
  key ??= unused;
}

/** Tells when another link was opened in this tab. Returns how to stop. */
export function onLinkKey(tell: () => void): () => void {
  waiting.add(tell);
  return () => void waiting.delete(tell);
}

function take(): boolean {
  const found = /^#(?:key=)?([A-Za-z0-9_-]{16,64})$/.exec(location.hash)?.[1];
  if (found === undefined) return false;
  key = found;
  history.replaceState(history.state, "", location.pathname + location.search);
  return true;
}
