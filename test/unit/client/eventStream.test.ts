import { expect, test } from "vitest";
import { eventsIn, type StreamEvent } from "../../../client/sync/eventStream.ts";

/** What is read from a stream that comes in these pieces. */
async function readFrom(pieces: readonly string[]): Promise<readonly StreamEvent[]> {
  const left = [...pieces];
  const encoder = new TextEncoder();
  const read = async () => {
    const piece = left.shift();
    return piece === undefined ? { done: true } : { done: false, value: encoder.encode(piece) };
  };
  const events: StreamEvent[] = [];
  for await (const event of eventsIn({ read })) events.push(event);
  return events;
}

const stream = "event: open\ndata: abc\n\ndata: AAEC\n\nevent: close\ndata: 4403\n\n";
const events = [
  { kind: "open", data: "abc" },
  { kind: "message", data: "AAEC" },
  { kind: "close", data: "4403" },
];

test("events are the same however the network cuts them up", async () => {
  expect(await readFrom([stream])).toEqual(events);
  expect(await readFrom(stream.split(""))).toEqual(events);
  for (let at = 1; at < stream.length; at++)
    expect(await readFrom([stream.slice(0, at), stream.slice(at)])).toEqual(events);
});

test("an event that is not whole when the stream ends is left out", async () => {
  expect(await readFrom([stream.slice(0, -1)])).toEqual(events.slice(0, 2));
});
