import { expect, test } from "vitest";
import { openCarrier } from "../../../client/sync/carrier.ts";

class Socket extends WebSocket {}
class Fallback extends WebSocket {}
const carrier = () => openCarrier([Socket, Fallback]);

test("a socket that stays silent is given up at once, one that closes the second time", () => {
  const silent = carrier();
  silent.missed(Socket, true);
  expect(silent.current()).toBe(Fallback);
  const closing = carrier();
  closing.missed(Socket, false);
  expect(closing.current()).toBe(Socket);
  closing.missed(Socket, false);
  expect(closing.current()).toBe(Fallback);
});

test("what worked before gets more patience: a bad minute does not change the way", () => {
  const { worked, missed, current } = carrier();
  worked(Socket);
  for (let at = 0; at < 3; at++) missed(Socket, false);
  expect(current()).toBe(Socket);
  worked(Socket); // back again: the misses are forgotten
  for (let at = 0; at < 3; at++) missed(Socket, false);
  expect(current()).toBe(Socket);
  missed(Socket, false);
  expect(current()).toBe(Fallback);
});

test("a second link that finds out later about the same network changes nothing", () => {
  const { missed, current } = carrier();
  missed(Socket, true);
  missed(Socket, true);
  expect(current()).toBe(Fallback);
});

test("the status stays calm until every way was tried in vain, and then the first has its turn again", () => {
  const { missed, worked, current, isAtALoss } = carrier();
  missed(Socket, true);
  expect(isAtALoss()).toBe(false);
  missed(Fallback, true);
  expect(isAtALoss()).toBe(true);
  expect(current()).toBe(Socket);
  worked(Socket);
  expect(isAtALoss()).toBe(false);
});

test("what worked is remembered for the next page, and forgotten when it stops working", () => {
  let kept = 0;
  const memory = {
    recall: () => kept,
    keep(at: number) {
      kept = at;
    },
  };
  const first = openCarrier([Socket, Fallback], memory);
  first.missed(Socket, true);
  expect(kept).toBe(0); // nothing has worked yet
  first.worked(Fallback);
  const next = openCarrier([Socket, Fallback], memory);
  expect(next.current()).toBe(Fallback);
  next.missed(Fallback, true);
  expect(next.current()).toBe(Socket);
});
