import type { Browser } from "playwright";
import { bigDay } from "./bigDay.ts";
import type { ListFigures } from "./deskFigures.ts";
import { measureList } from "./listFrames.ts";
import { benchWords } from "./words.ts";

/** As many rows of one height in a page without any of our code: only those in sight are made, and each can be dragged. */
export async function measurePlainList(browser: Browser): Promise<ListFigures> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent(`<!doctype html><style>
    #list { position: absolute; inset: 60px auto 0 16px; width: 520px; overflow: auto; }
    #rows { position: relative; }
    .row { position: absolute; inset: 0 0 auto; height: 64px; padding: 6px; box-sizing: border-box; overflow: hidden;
      background: #f8e6a0; box-shadow: 0 1px 3px #0003; font: 16px sans-serif; }
  </style><input id="search"><div id="list"><div id="rows"></div></div>`);
  await page.evaluate(
    (all) => {
      const [list, rows] = [document.querySelector<HTMLElement>("#list"), document.querySelector<HTMLElement>("#rows")];
      if (!list || !rows) return;
      let shown = all;
      const draw = (): void => {
        const from = Math.max(0, Math.floor(list.scrollTop / 72) - 6);
        const to = Math.min(shown.length, from + Math.ceil(list.clientHeight / 72) + 12);
        rows.style.height = `${shown.length * 72}px`;
        rows.replaceChildren(
          ...shown.slice(from, to).map((words, at) => {
            const row = document.createElement("div");
            row.className = "row";
            row.draggable = true;
            row.textContent = words;
            row.style.translate = `0 ${(from + at) * 72}px`;
            return row;
          }),
        );
        list.setAttribute("aria-rowcount", String(shown.length));
      };
      list.addEventListener("scroll", draw, { passive: true });
      list.addEventListener("dragover", (event) => event.preventDefault());
      document.querySelector("#search")?.addEventListener("input", ({ target }) => {
        const words = target instanceof HTMLInputElement ? target.value.toLowerCase().split(" ") : [];
        shown = all.filter((each) => words.every((word) => each.toLowerCase().includes(word)));
        draw();
      });
      draw();
    },
    Array.from({ length: bigDay.onFirstQuestion }, (_, at) => benchWords(at)),
  );
  const figures = await measureList(page, { list: "#list", row: ".row", search: "#search" });
  await page.close();
  return figures;
}
