/** Fills the screen with this page, or gives it back. Where a browser does not allow it the window stays as it is: large as well. */
export function turnFullScreen(): void {
  const turning = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  turning?.catch(() => undefined);
}
