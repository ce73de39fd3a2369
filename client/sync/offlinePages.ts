const worker = "/sw.js";

/** Lets this page open again without a connection. A browser that cannot, or may not, works as before. */
export async function keepPages(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return; // in development files change under their names
  try {
    await navigator.serviceWorker.register(worker);
    const { active } = await navigator.serviceWorker.ready;
    const keep = performance.getEntriesByType("resource").flatMap(({ name }) => {
      const { origin, pathname } = new URL(name);
      return origin === location.origin ? [pathname] : [];
    });
    active?.postMessage({ keep });
  } catch {
    // not allowed here, for instance in a private window: the page needs a connection to open, as everywhere before
  }
}

/** Takes the kept pages off this device: the session is over for who sat here. */
export async function forgetPages(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const known = await navigator.serviceWorker.getRegistrations().catch(() => []);
  await Promise.all(known.map((each) => each.unregister()));
  for (const name of await caches.keys().catch(() => [])) if (name === "samenbord.pages") await caches.delete(name);
}
