import type { Live } from "../../shared/doc/live.ts";
import type { Camera } from "./camera.ts";

const glideMs = 140;

/**
 * Takes the camera elsewhere so that one sees where it goes; at once for who wants no motion. Whoever moves it meanwhile has it.
 *
 * @param move  puts the camera somewhere on the way.
 */
export function glide(camera: Live<Camera>, to: Camera, move: (next: Camera) => void): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return move(to);
  const from = camera.current();
  const begunAt = performance.now();
  let last = from;
  const step = (now: number): void => {
    if (camera.current() !== last) return;
    const part = Math.min(Math.max(now - begunAt, 0) / glideMs, 1);
    last = part === 1 ? to : between(from, to, 1 - (1 - part) ** 3);
    move(last);
    if (part < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function between(a: Camera, b: Camera, part: number): Camera {
  const mix = (from: number, to: number): number => from + (to - from) * part;
  return { x: mix(a.x, b.x), y: mix(a.y, b.y), scale: mix(a.scale, b.scale) };
}
