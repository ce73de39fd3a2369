import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { allowOnlyEmptyHtml } from "./htmlPolicy.ts";
import { pickUpLinkKey } from "./linkKey.ts";
import { wipeOrphans } from "./sync/leftovers.ts";
import "./ui/fonts.css";
import "./ui/tokens.css";
import "./ui/base.css";

allowOnlyEmptyHtml();
pickUpLinkKey(); // before anything is shown: the secret leaves the address bar first
void wipeOrphans();

const root = document.getElementById("app");
if (!root) throw new Error("The page has no #app.");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
