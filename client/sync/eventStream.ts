/** One event of a `text/event-stream`. Its kind is `message` when it does not say. */
export type StreamEvent = Readonly<{ kind: string; data: string }>;

/** The reader of a body. */
type Pieces = Readonly<{ read(): Promise<Readonly<{ done: boolean; value?: Uint8Array | undefined }>> }>;

/**
 * Reads events from a body that comes in pieces. Only what our server sends: lines end with a line feed, `data` is one line.
 *
 * @throws what the network throws when the body breaks off.
 */
export async function* eventsIn(body: Pieces): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  let text = "";
  let searched = 0; // so much of the text holds no end of an event: a long one comes in many pieces
  for (;;) {
    const { done, value } = await body.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    for (let end = text.indexOf("\n\n", searched); end >= 0; end = text.indexOf("\n\n")) {
      yield eventOf(text.slice(0, end));
      text = text.slice(end + 2);
    }
    searched = Math.max(0, text.length - 1);
  }
}

function eventOf(text: string): StreamEvent {
  const lines = text.split("\n");
  const valueOfField = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  return { kind: valueOfField("event") ?? "message", data: valueOfField("data") ?? "" };
}
