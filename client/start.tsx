import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import type { Spoken } from "./locales/TextProvider.tsx";
import type { FetchedPage } from "./pages.ts";
import { wipeOrphans } from "./sync/leftovers.ts";

/** Shows the page of this address. */
export function start(spoken: Spoken, page: FetchedPage | undefined): void {
  void wipeOrphans();
  const root = document.getElementById("app");
  if (!root) throw new Error("The page has no #app.");
  createRoot(root).render(
    <StrictMode>
      <App spoken={spoken} page={page} />
    </StrictMode>,
  );
}
