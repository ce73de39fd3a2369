/**
 * The code points that a TrueType or OpenType font has a glyph for, read from its table `cmap` (formats 4 and 12).
 *
 * Source: OpenType specification 1.9, chapter "cmap". A font without such a table covers nothing.
 */
export function coverageOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const covered = new Set<number>();
  const cmap = tableAt(view, "cmap");
  if (cmap === undefined) return covered;
  const subtables = view.getUint16(cmap + 2);
  for (let at = 0; at < subtables; at++) {
    const subtable = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readSegments(view, subtable, covered);
    if (format === 12) readGroups(view, subtable, covered);
  }
  return covered;
}

function tableAt(view: DataView, wanted: string): number | undefined {
  const tables = view.getUint16(4);
  for (let at = 0; at < tables; at++) {
    const record = 12 + at * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(record + n)));
    if (tag === wanted) return view.getUint32(record + 8);
  }
  return undefined;
}

/** Format 4: segments of the first 65,536 characters. A glyph 0 is the box for what is missing. */
function readSegments(view: DataView, at: number, covered: Set<number>): void {
  const bytes = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + bytes];
  const [deltas, offsets] = [starts + bytes, starts + 2 * bytes];
  for (let n = 0; n < bytes; n += 2) {
    const [end, start] = [view.getUint16(ends + n), view.getUint16(starts + n)];
    const [delta, offset] = [view.getUint16(deltas + n), view.getUint16(offsets + n)];
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const listed = offset === 0 ? code : view.getUint16(offsets + n + offset + (code - start) * 2);
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of any characters. */
function readGroups(view: DataView, at: number, covered: Set<number>): void {
  const groups = view.getUint32(at + 12);
  for (let n = 0; n < groups; n++) {
    const group = at + 16 + n * 12;
    const first = view.getUint32(group + 8);
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++)
      if (first + code - view.getUint32(group) !== 0) covered.add(code);
  }
}
