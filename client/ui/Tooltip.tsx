import { useEffect, useState } from "react";
import styles from "./Tooltip.module.css";

/** `x`: its middle, `y`: its edge at the control, both pixels in the window. */
type Tip = Readonly<{ words: string; x: number; y: number; above: boolean }>;

const waitMs = 400;
const gap = 6;
const halfWidth = 130;

/**
 * The one tooltip of the page, for every control with `data-tip`. It only repeats the control's name, so screen readers
 * do not need it. Shown by hover and by keyboard focus; Escape puts it away.
 */
export function Tooltip() {
  const [tip, show] = useState<Tip>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = (): void => {
      clearTimeout(timer);
      show(undefined);
    };
    const showFor = (control: HTMLElement): void => {
      if (control.isConnected) show(tipOf(control));
    };
    const hover = (event: PointerEvent): void => {
      const control = controlOf(event.target);
      hide();
      if (control && event.pointerType === "mouse") timer = setTimeout(() => showFor(control), waitMs);
    };
    const focus = (event: FocusEvent): void => {
      const control = controlOf(event.target);
      hide();
      if (control?.matches(":focus-visible")) showFor(control);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === "Escape") hide();
    };
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener("pointerover", hover, { signal });
    document.addEventListener("pointerdown", hide, { signal });
    document.addEventListener("click", hide, { signal }); // by key too: what opens then stands where the tip is
    document.addEventListener("focusin", focus, { signal });
    document.addEventListener("focusout", hide, { signal });
    document.addEventListener("keydown", key, { signal });
    document.addEventListener("scroll", hide, { signal, capture: true });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, []);
  if (!tip) return null;
  return (
    <div
      aria-hidden="true"
      className={tip.above ? `${styles.tip} ${styles.above}` : styles.tip}
      style={{ left: tip.x, top: tip.y }}
    >
      {tip.words}
    </div>
  );
}

function controlOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;
}

function tipOf(control: HTMLElement): Tip {
  const { left, width, top, bottom } = control.getBoundingClientRect();
  const above = bottom + 48 > innerHeight;
  const middle = left + width / 2;
  return {
    words: control.dataset.tip ?? "",
    x: Math.min(
      Math.max(middle, Math.min(halfWidth, innerWidth / 2)),
      innerWidth - Math.min(halfWidth, innerWidth / 2),
    ),
    y: above ? top - gap : bottom + gap,
    above,
  };
}
