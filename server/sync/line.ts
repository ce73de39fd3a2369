export const carriers = ["websocket", "http"] as const;
export type Carrier = (typeof carriers)[number];

/**
 * What sync needs of a connection with one client, whatever it travels over. Frames go both ways, whole and in order.
 *
 * A line is open from the start; it is over once `onClose` told.
 */
export type Line = Readonly<{
  carrier: Carrier;
  /** False from the moment that either side closes it. */
  isOpen(): boolean;
  /** Bytes that wait for the client to take them. */
  waitingBytes(): number;
  /** Sends frames in one piece. Only while it is open. */
  write(frames: readonly Uint8Array[]): void;
  /** Tells each frame that comes, also while it closes. Text is none: it closes the line. */
  onFrame(tell: (frame: Uint8Array) => void): void;
  /** Tells signs of life that carry nothing. */
  onPing(tell: () => void): void;
  /** Takes nothing in for a while: what is sent meanwhile waits at the client and is not lost. */
  holdUp(ms: number): void;
  /** Asks for a sign of life, and ends the line when the last time there came none. */
  probe(): void;
  /** Sends what was written, then ends it. A second time does nothing. */
  close(code: number): void;
  /** Ends it at once, whatever still waits. */
  terminate(): void;
  onClose(tell: (code: number) => void): void;
}>;
