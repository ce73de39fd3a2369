import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App, fetchPage } from "./App.tsx";
import { allowOnlyEmptyHtml } from "./htmlPolicy.ts";
import { pickUpLinkKey } from "./linkKey.ts";
import { loadCatalogue } from "./locales/catalogue.ts";
import { firstLanguage } from "./locales/language.ts";
import { wipeOrphans } from "./sync/leftovers.ts";
import "./ui/fonts.css";
import "./ui/tokens.css";
import "./ui/base.css";

allowOnlyEmptyHtml();
pickUpLinkKey(); // before anything is shown: the secret leaves the address bar first
void wipeOrphans();

const root = document.getElementById("app");
if (!root) throw new Error("The page has no #app.");
fetchPage(location.pathname);
const language = firstLanguage();
loadCatalogue(language).then(
  (text) =>
    createRoot(root).render(
      <StrictMode>
        <App spoken={{ language, text }} />
      </StrictMode>,
    ),
  () => {
    root.textContent = "Laden lukte niet. Laad de pagina opnieuw. · This could not load. Reload the page."; // no texts to choose from
  },
);
