// Measures the moderators' desk with 5,000 notes of 42 rooms on one question (`npm run desk-bench`): the built product in a browser
// without a graphics card, beside a plain list of as many rows. Ends with an error when something is over its budget.
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { ensureBrowser } from "../support/browser.ts";
import { newProduct } from "../support/product.ts";
import { type DeskFigures, overDeskBudget } from "./deskBudgets.ts";
import { measureDesk } from "./deskNotes.ts";
import { measurePlainList } from "./plainList.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });

const product = await newProduct();
const { path } = ensureBrowser();
const browser = await chromium.launch({
  ...(path !== undefined && { executablePath: path }),
  args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
try {
  const figures: DeskFigures = {
    ...(await measureDesk(browser, await product.start())),
    plainList: await measurePlainList(browser),
  };
  process.stdout.write(`${JSON.stringify(figures, undefined, values.json ? undefined : 2)}\n`);
  for (const line of overDeskBudget(figures)) {
    process.stderr.write(`Over budget: ${line}.\n`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await product.discard();
}
process.exit();
