import type { CDPSession, Page } from "playwright";
import { percentile, round } from "../load/figures.ts";
import type { CanvasFigures } from "./uiFigures.ts";

/** How many frames are looked at for each thing that is done. */
export const frames = 120;

type Wheel = Readonly<{ x: number; y: number; ctrl: boolean }>;

/** Turns the wheel at each frame, in the page itself so that no frame is left without work. @returns how long each took, ms. */
async function turnWheel(page: Page, target: string, wheel: Wheel): Promise<readonly number[]> {
  return page.evaluate(
    ({ target, wheel, frames }) =>
      new Promise<number[]>((tell) => {
        const element = document.querySelector(target);
        if (!element) throw new Error(`There is no ${target}.`);
        const { left, top, width, height } = element.getBoundingClientRect();
        const took: number[] = [];
        let before: number | undefined;
        const step = (now: number): void => {
          if (before !== undefined) took.push(now - before);
          before = now;
          if (took.length === frames) return tell(took);
          const back = took.length < frames / 2 ? 1 : -1;
          element.dispatchEvent(
            new WheelEvent("wheel", {
              deltaX: wheel.x * back,
              deltaY: wheel.y * back,
              ctrlKey: wheel.ctrl,
              clientX: left + width / 2,
              clientY: top + height / 2,
              bubbles: true,
              cancelable: true,
            }),
          );
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    { target, wheel, frames },
  );
}

/** Drags what lies under a point with the real mouse, to and fro. @returns how long each frame took, ms. */
export async function dragAbout(page: Page, from: Readonly<{ x: number; y: number }>): Promise<readonly number[]> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 20, { steps: 4 });
  const counting = page.evaluate(
    (frames) =>
      new Promise<number[]>((tell) => {
        const took: number[] = [];
        let before: number | undefined;
        const step = (now: number): void => {
          if (before !== undefined) took.push(now - before);
          before = now;
          if (took.length === frames) tell(took);
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    frames,
  );
  let isOver = false;
  void counting.then(() => {
    isOver = true;
  });
  for (let at = 0; !isOver; at++) await page.mouse.move(from.x + 100 + 80 * Math.sin(at / 8), from.y + 60 + (at % 40));
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return counting;
}

export async function heapMb(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return round(usedSize / 1024 / 1024);
}

/**
 * Pans, zooms and drags.
 *
 * @param target  what hears the wheel. @param paper  what is dragged.
 */
export async function measureFrames(page: Page, target: string, paper: string): Promise<CanvasFigures> {
  const session = await page.context().newCDPSession(page);
  const box = await page.locator(paper).first().boundingBox();
  if (!box) throw new Error(`No ${paper} is in sight.`);
  const drag = await dragAbout(page, { x: box.x + box.width / 3, y: box.y + box.height / 2 });
  const pan = await turnWheel(page, target, { x: 35, y: 60, ctrl: false });
  const zoom = await turnWheel(page, target, { x: 0, y: 12, ctrl: true });
  const figures = (took: readonly number[]) => [round(percentile(took, 50)), round(percentile(took, 95))] as const;
  const [[panMedianMs, panP95Ms], [zoomMedianMs, zoomP95Ms], [dragMedianMs, dragP95Ms]] = [
    figures(pan),
    figures(zoom),
    figures(drag),
  ];
  return {
    panMedianMs,
    panP95Ms,
    zoomMedianMs,
    zoomP95Ms,
    dragMedianMs,
    dragP95Ms,
    heapMb: await heapMb(session),
  };
}
