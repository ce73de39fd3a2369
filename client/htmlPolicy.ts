type Policies = Readonly<{
  createPolicy(
    name: string,
    rules: Readonly<{ createHTML(text: string): string; createScriptURL(address: string): string }>,
  ): unknown;
}>;

/**
 * Says which text may become HTML in our pages: none, except the empty one, with which some parts empty an element.
 *
 * The browser asks this policy because the server's content policy requires Trusted Types. The editor has a policy of its own for
 * what people paste, and reads that in a document in which nothing runs.
 */
export function allowOnlyEmptyHtml(): void {
  const { trustedTypes } = window as unknown as { trustedTypes?: Policies }; // absent in browsers that do not know it
  trustedTypes?.createPolicy("default", {
    createHTML(text) {
      if (text !== "") throw new TypeError("Text must not become HTML.");
      return "";
    },
    createScriptURL(address) {
      if (address !== "/sw.js" && !isOwnAsset(address)) throw new TypeError("No script but our own workers."); // see `offlinePages`
      return address;
    },
  });
}

/** A script of the build: a worker that the page starts beside itself. */
function isOwnAsset(address: string): boolean {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin && /^\/assets\/[\w-]+\.js$/.test(pathname);
}
