// Measures the pages as people get them (`npm run ui-bench`).
import { bench } from "./bench.ts";
import { measureCanvas, measurePlainDom } from "./canvas.ts";
import { measureFirstLoad, measureTyping } from "./participant.ts";
import { type UiFigures, uiBudget } from "./uiFigures.ts";

await bench(
  async (browser, address): Promise<UiFigures> => ({
    ...(await measureFirstLoad(browser, address)),
    keyToPaintP95Ms: await measureTyping(browser, address),
    canvas: await measureCanvas(browser, address),
    plainDom: await measurePlainDom(browser),
  }),
  uiBudget,
);
