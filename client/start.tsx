import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import type { Spoken } from "./locales/TextProvider.tsx";
import { wipeOrphans } from "./sync/leftovers.ts";

/** Shows the page of this address. */
export function start(spoken: Spoken): void {
  void wipeOrphans();
  const root = document.getElementById("app");
  if (!root) throw new Error("The page has no #app.");
  createRoot(root).render(
    <StrictMode>
      <App spoken={spoken} />
    </StrictMode>,
  );
}
