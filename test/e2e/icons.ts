// Makes the icons of the installed page again from the favicon (`npm run icons`).
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright";
import { ensureBrowser } from "../support/browser.ts";

/** `share`: how much of the icon the drawing takes; systems cut the edges of a maskable one off. Without a ground it is transparent. */
const icons = [
  { name: "192", size: 192, share: 1 },
  { name: "512", size: 512, share: 1 },
  { name: "maskable-512", size: 512, share: 0.62, ground: "#f6f1e7" },
  { name: "apple-180", size: 180, share: 0.8, ground: "#f6f1e7" },
] as const;

const pages = join(import.meta.dirname, "../../client/public");
const drawing = await readFile(join(pages, "favicon.svg"), "base64");
await mkdir(join(pages, "icons"), { recursive: true });
const { path } = ensureBrowser();
const browser = await chromium.launch({
  ...(path !== undefined && { executablePath: path }),
  args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
for (const { name, size, share, ...icon } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = "ground" in icon ? icon.ground : "transparent";
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
      <img width="${size * share}" height="${size * share}" src="data:image/svg+xml;base64,${drawing}">`,
  );
  await page.screenshot({ path: join(pages, "icons", `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
