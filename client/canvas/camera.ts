import type { Point, Rect, Size } from "../../shared/boards/surface.ts";

/** Where one looks: the point of the canvas at the upper left of the window, and how large one unit is in pixels. */
export type Camera = Readonly<{ x: number; y: number; scale: number }>;

const scales = { least: 0.05, most: 2 };
/** Below this nobody can read: notes become plain colours. */
export const readable = 0.4;
const comfortable = 0.55;

export const toCanvas = ({ x, y, scale }: Camera, at: Point): Point => ({ x: x + at.x / scale, y: y + at.y / scale });

export const seen = ({ x, y, scale }: Camera, { width, height }: Size): Rect => ({
  x,
  y,
  width: width / scale,
  height: height / scale,
});

export const panned = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.scale,
  y: camera.y - dy / camera.scale,
});

/** Zooms while the point under the fingers or the pointer stays where it is. */
export function zoomed(camera: Camera, factor: number, about: Point): Camera {
  const scale = Math.min(Math.max(camera.scale * factor, scales.least), scales.most);
  const fixed = toCanvas(camera, about);
  return { scale, x: fixed.x - about.x / scale, y: fixed.y - about.y / scale };
}

/** Shows all of an area, in the middle, and not larger than full size. */
export function fitting(area: Rect, window: Size, margin = 24): Camera {
  const scale = Math.min(
    Math.max(
      Math.min((window.width - 2 * margin) / area.width, (window.height - 2 * margin) / area.height, 1),
      scales.least,
    ),
    scales.most,
  );
  return {
    scale,
    x: area.x - (window.width / scale - area.width) / 2,
    y: area.y - Math.max((window.height / scale - area.height) / 2, margin / scale),
  };
}

/** In a window of another size the middle of what was seen stays in the middle. */
export function refitted({ x, y, scale }: Camera, before: Size, now: Size): Camera {
  return {
    scale,
    x: x + (before.width - now.width) / 2 / scale,
    y: y + (before.height - now.height) / 2 / scale,
  };
}

/** As `fitting`, but never so small that it is hard to read: then it begins at the upper left. */
export function opening(area: Rect, window: Size): Camera {
  const whole = fitting(area, window);
  const scale = Math.max(whole.scale, comfortable);
  const air = 16 / scale;
  return scale === whole.scale ? whole : { scale, x: area.x - air, y: area.y - air };
}

/** The smallest area that holds these. */
export function around(areas: readonly Rect[]): Rect {
  const [x, y] = [Math.min(...areas.map((area) => area.x)), Math.min(...areas.map((area) => area.y))];
  const right = Math.max(...areas.map((area) => area.x + area.width));
  return { x, y, width: right - x, height: Math.max(...areas.map((area) => area.y + area.height)) - y };
}

/** The least move after which an area is in sight, with some air; larger when it could not be read. */
export function showing(camera: Camera, area: Rect, window: Size): Camera {
  const middle = { x: window.width / 2, y: window.height / 2 };
  const near = camera.scale < readable ? zoomed(camera, 0.8 / camera.scale, middle) : camera;
  const air = 24 / near.scale;
  const view = seen(near, window);
  const shift = (from: number, length: number, at: number, size: number): number => {
    if (at - air < from) return at - air - from;
    if (at + size + air > from + length) return Math.min(at + size + air - from - length, at - air - from);
    return 0;
  };
  return {
    ...near,
    x: near.x + shift(view.x, view.width, area.x, area.width),
    y: near.y + shift(view.y, view.height, area.y, area.height),
  };
}

/** An area in the middle of what is seen; as it was when it is in sight already. */
export function centred(camera: Camera, area: Rect, window: Size): Camera {
  const near = showing(camera, area, window);
  if (near.x === camera.x && near.y === camera.y && near.scale === camera.scale) return camera;
  const { width, height } = seen(near, window);
  return { ...near, x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2 };
}

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
