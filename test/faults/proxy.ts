import type { AddressInfo } from "node:net";
import { createServer, connect as dial, type Socket } from "node:net";

/** A network between people and the server that can go wrong. */
export type Proxy = Readonly<{
  /** Where people go instead of to the server. */
  address: string;
  /** Forwards nothing any more, and tells nobody: to people (`down`), or either way. New connections are taken, and held too. */
  hold(way: "down" | "both"): void;
  release(): void;
  close(): Promise<void>;
}>;

/** @param target  the address of the server. */
export async function openProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<Readonly<{ near: Socket; far: Socket }>>();
  let held: "down" | "both" | undefined;

  const apply = ({ near, far }: Readonly<{ near: Socket; far: Socket }>): void => {
    if (held === "both") near.pause();
    else near.resume();
    if (held) far.pause();
    else far.resume();
  };
  const server = createServer((near) => {
    const far = dial(Number(port), hostname);
    const pair = { near, far };
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on("error", end).on("close", end);
    near.on("data", (bytes) => pass(bytes, near, far, () => held === "both"));
    far.on("data", (bytes) => pass(bytes, far, near, () => held !== undefined));
    apply(pair);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const change = (way: typeof held): void => {
    held = way;
    for (const pair of pairs) apply(pair);
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold: change,
    release: () => change(undefined),
    close() {
      for (const { near, far } of pairs) for (const socket of [near, far]) socket.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** Hands on, and no faster than the other side takes it: a slow reader must be felt by the sender. */
function pass(bytes: Buffer, from: Socket, to: Socket, isHeld: () => boolean): void {
  if (to.write(bytes)) return;
  from.pause();
  to.once("drain", () => isHeld() || from.resume());
}
