// Lets the page open without a connection, so that words that are not saved yet can be seen and go on. It keeps the files of
// the page and nothing else: no answer of the API, no word of anybody. Removed when nobody needs it, see `offlinePages`.
const kept = "samenbord.pages";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The files that the page had loaded before this worker was there.
self.addEventListener("message", ({ data }) => {
  if (!Array.isArray(data?.keep)) return;
  const files = data.keep.filter((path) => typeof path === "string" && path.startsWith("/assets/"));
  for (const file of files) void fromKept(new Request(file)).catch(() => {});
  void freshPage(new Request("/", { headers: { accept: "text/html" } })).catch(() => {});
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(fromKept(request));
  else if (request.mode === "navigate") event.respondWith(freshPage(request).catch(() => keptPage()));
});

// What a file holds is in its name: once kept it never changes.
async function fromKept(request) {
  const cache = await caches.open(kept);
  const found = await cache.match(request.url);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

// All pages are one file. A new version takes the files of the old one away.
async function freshPage(request) {
  const answer = await fetch(request);
  if (!answer.ok || !answer.headers.get("content-type")?.startsWith("text/html")) return answer;
  const text = await answer.clone().text();
  const before = await (await caches.match("/", { cacheName: kept }))?.text();
  if (before !== undefined && before !== text) await caches.delete(kept);
  await (await caches.open(kept)).put("/", new Response(text, { headers: answer.headers }));
  return answer;
}

async function keptPage() {
  return (await caches.match("/", { cacheName: kept })) ?? Response.error();
}
