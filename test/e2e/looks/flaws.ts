import type { Page } from "@playwright/test";

/** What can be seen to be wrong with a page without an eye: one line for each flaw, with the element it is about. */
export function flawsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(findFlaws);
}

/** Runs in the page, so it holds everything it needs. Boxes that people can scroll hide nothing; the whiteboard is one. */
function findFlaws(): readonly string[] {
  type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;
  const leastTarget = 24; // px, WCAG 2.2 2.5.8
  const root = document.documentElement;
  const flaws = new Set<string>();

  const nameOf = (element: Element): string => {
    const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return `${element.tagName.toLowerCase()} “${words.trim().replace(/\s+/g, " ").slice(0, 50)}”`;
  };
  const isShown = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    for (let around: Element | null = element; around; around = around.parentElement)
      if (getComputedStyle(around).clipPath === "inset(50%)") return false; // for screen readers only
    return !element.closest("[inert], [aria-hidden=true]");
  };
  const isCut = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
  const scrolls = (overflow: string): boolean => overflow === "auto" || overflow === "scroll";

  /** The part of an element that the boxes around it let through. */
  const seenOf = (element: Element): Box => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      const box = around.getBoundingClientRect();
      if (overflowX !== "visible") [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (overflowY !== "visible") [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    return { left, top, right, bottom };
  };

  const lookAtWidth = (): void => {
    if (root.scrollWidth <= innerWidth) return;
    const out = [...document.body.querySelectorAll("*")].filter(
      (element) => isShown(element) && seenOf(element).right > innerWidth + 1,
    );
    flaws.add(`wider than the window: ${out.length ? nameOf(out.at(-1) as Element) : `${root.scrollWidth} px`}`);
  };

  const lookAtWords = (words: Text): void => {
    const parent = words.parentElement;
    if (!parent || words.data.trim() === "" || !isShown(parent) || parent.closest("option, textarea, script, svg"))
      return;
    const range = document.createRange();
    range.selectNodeContents(words);
    const text = range.getBoundingClientRect();
    let [canScrollX, canScrollY] = [false, false];
    for (let around: Element | null = parent; around && around !== root; around = around.parentElement) {
      const style = getComputedStyle(around);
      const box = around.getBoundingClientRect();
      canScrollX ||= scrolls(style.overflowX);
      canScrollY ||= scrolls(style.overflowY);
      const overflows = around.scrollWidth > around.clientWidth + 1; // a blank at the end of a line does not
      const tooWide = overflows && (text.right > box.right + 1 || text.left < box.left - 1);
      const tooHigh = text.bottom > box.bottom + text.height * 0.3; // letters are smaller than their line
      const meansTo = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
      if (around.hasAttribute("data-canvas") || meansTo) return;
      const sticksOut = around instanceof HTMLButtonElement && tooWide;
      if ((!canScrollX && isCut(style.overflowX) && tooWide) || sticksOut) flaws.add(`cut off: ${nameOf(parent)}`);
      if (!canScrollY && isCut(style.overflowY) && tooHigh) flaws.add(`cut off below: ${nameOf(parent)}`);
    }
  };

  const controls = [
    ...document.querySelectorAll(
      "a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role^=menuitem], [contenteditable=true]",
    ),
  ].filter((element) => {
    const { left, top, right, bottom } = seenOf(element); // nothing is left of what only screen readers have
    return isShown(element) && right - left > 1 && bottom - top > 1;
  });

  const lookAtSize = (control: Element): void => {
    if (control.matches("a") && getComputedStyle(control).display === "inline") return; // within a sentence
    if (control.closest("[style*=transform]")) return; // as large as somebody zooms it
    const isBox = control instanceof HTMLInputElement && control.matches("[type=checkbox], [type=radio]");
    const { width, height } = ((isBox && control.labels?.[0]) || control).getBoundingClientRect();
    if (width < leastTarget - 0.5 || height < leastTarget - 0.5)
      flaws.add(`too small to hit, ${Math.round(width)} × ${Math.round(height)}: ${nameOf(control)}`);
  };

  /** What moves apart from the rest of the page lies over it on purpose. */
  const layerOf = (element: Element): Element => {
    for (let around: Element | null = element; around; around = around.parentElement) {
      const moves = /fixed|sticky/.test(getComputedStyle(around).position);
      if (moves || around.matches("[popover], [style*=transform]")) return around;
    }
    return root;
  };
  const lookAtOverlaps = (): void => {
    const placed = controls.map((control) => ({ control, layer: layerOf(control), box: seenOf(control) }));
    for (const [at, a] of placed.entries())
      for (const b of placed.slice(at + 1)) {
        if (a.layer !== b.layer || a.control.contains(b.control) || b.control.contains(a.control)) continue;
        const paper = a.control.closest("[data-canvas] [data-id]"); // on the whiteboard a note's menu lies in its corner
        if (paper?.contains(b.control)) continue;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (width > 1 && height > 1) flaws.add(`over each other: ${nameOf(a.control)} and ${nameOf(b.control)}`);
      }
  };

  lookAtWidth();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) lookAtWords(walker.currentNode as Text);
  for (const control of controls) lookAtSize(control);
  lookAtOverlaps();
  return [...flaws];
}
