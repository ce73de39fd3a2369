import { askAhead } from "./ahead.ts";
import { allowOnlyEmptyHtml } from "./htmlPolicy.ts";
import { pickUpLinkKey } from "./linkKey.ts";
import { loadCatalogue } from "./locales/catalogue.ts";
import { firstLanguage } from "./locales/language.ts";
import { fetchPage } from "./pages.ts";
import "./ui/fonts.css";
import "./ui/tokens.css";
import "./ui/base.css";

// What comes before the page: this file is small, so that all that the first screen waits for is on its way together.
allowOnlyEmptyHtml();
const key = pickUpLinkKey(); // before anything is shown: the secret leaves the address bar first
askAhead(location, key);
const page = fetchPage(location.pathname);
const language = firstLanguage();
Promise.all([import("./start.tsx"), loadCatalogue(language), page, pageIsRead()]).then(
  ([{ start }, text, page]) => start({ language, text }, page),
  () => {
    const root = document.getElementById("app");
    if (root) root.textContent = "Laden lukte niet. Laad de pagina opnieuw. · This could not load. Reload the page."; // no texts to choose from
  },
);

/** This script may be there before the rest of the page. */
function pageIsRead(): Promise<unknown> | undefined {
  if (document.readyState !== "loading") return undefined;
  return new Promise((read) => document.addEventListener("DOMContentLoaded", read));
}
