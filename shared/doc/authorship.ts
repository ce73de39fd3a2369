import * as Y from "yjs";
import type { NoteId } from "../ids.ts";
import { isSaid, type Note, openRoom, readRoom } from "./room.ts";

/** A note that somebody began or wrote in. `withOthers`: it holds letters of others too. */
export type OwnNote = Readonly<{ note: Note; began: boolean; withOthers: boolean }>;

/** Whose client id it is, which the document itself does not tell. */
export type IsOwn = (client: number) => boolean;

/** The notes that somebody has a part in, removed ones too, in the order they were made. */
export function ownNotes(doc: Y.Doc, isOwn: IsOwn): readonly OwnNote[] {
  return readRoom(doc).flatMap((note) => {
    const entry = entryOf(doc, note.id);
    const letters = textsOf(entry?.content.getContent()[0]).flatMap(lettersOf);
    const own = letters.filter(({ id }) => isOwn(id.client)).length;
    const began = entry !== undefined && isOwn(entry.id.client);
    if (own === 0 && (!began || letters.length > 0)) return []; // what is left there is others'
    return letters.length > 0 ? [{ note, began, withOthers: own < letters.length }] : [];
  });
}

/** The notes with words in them, and the client id that began each. Nobody in the room began what was read in from elsewhere. */
export function begunNotes(
  doc: Y.Doc,
  notes: readonly Note[] = readRoom(doc),
): readonly Readonly<{ note: Note; client: number }>[] {
  return notes.flatMap((note) => {
    const client = entryOf(doc, note.id)?.id.client;
    return client !== undefined && isSaid(note) && !note.imported ? [{ note, client }] : [];
  });
}

/**
 * Takes somebody's letters out of a note for good; a note in which no words are left is removed.
 *
 * @returns whether there was anything of theirs in it.
 */
export function withdrawWords(doc: Y.Doc, id: NoteId, isOwn: IsOwn): boolean {
  const texts = textsOf(entryOf(doc, id)?.content.getContent()[0]);
  let hasOwn = false;
  doc.transact(() => {
    for (const text of texts) {
      let at = 0;
      for (const item of lettersOf(text)) {
        if (isOwn(item.id.client)) {
          text.delete(at, item.length);
          hasOwn = true;
        } else at += item.length;
      }
    }
    const left = readRoom(doc).find((note) => note.id === id);
    if (hasOwn && left?.text.trim() === "") openRoom(doc).removeNote(id);
  });
  return hasOwn;
}

/** The item that put a note in the document. */
function entryOf(doc: Y.Doc, id: NoteId): Y.Item | undefined {
  return doc.getMap<unknown>("notes")._map.get(id);
}

/** All shared texts in something stored. */
function textsOf(stored: unknown): readonly Y.Text[] {
  if (stored instanceof Y.Text) return [stored];
  if (stored instanceof Y.Map) return [...stored.values()].flatMap(textsOf);
  return stored instanceof Y.XmlFragment ? stored.toArray().flatMap(textsOf) : [];
}

function lettersOf(text: Y.Text): readonly Y.Item[] {
  const letters: Y.Item[] = [];
  for (let item = text._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString) letters.push(item);
  return letters;
}
