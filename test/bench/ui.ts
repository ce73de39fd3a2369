// Measures the pages as people get them (`npm run ui-bench`): the built product in a browser without a graphics card. Ends with an
// error when something is over its budget.
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { ensureBrowser } from "../support/browser.ts";
import { newProduct } from "../support/product.ts";
import { type Figures, overBudget } from "./budgets.ts";
import { measureCanvas, measurePlainDom } from "./canvas.ts";
import { measureFirstLoad, measureTyping } from "./participant.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });

const product = await newProduct();
const { path } = ensureBrowser();
const browser = await chromium.launch({
  ...(path !== undefined && { executablePath: path }),
  args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
try {
  const address = await product.start();
  const figures: Figures = {
    ...(await measureFirstLoad(browser, address)),
    keyToPaintP95Ms: await measureTyping(browser, address),
    canvas: await measureCanvas(browser, address),
    plainDom: await measurePlainDom(browser),
  };
  process.stdout.write(`${JSON.stringify(figures, undefined, values.json ? undefined : 2)}\n`);
  for (const line of overBudget(figures)) {
    process.stderr.write(`Over budget: ${line}.\n`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await product.discard();
}
process.exit();
