/** So many cells are tried at the same time: most of each is waiting for the server, for its disk or for the next tick. */
const together = 12;

/** Tries all of them, some at a time. */
export async function tryAll<Cell>(cells: readonly Cell[], tryOne: (cell: Cell) => Promise<void>): Promise<void> {
  const left = cells.values();
  const work = async (): Promise<void> => {
    for (const cell of left) await tryOne(cell);
  };
  await Promise.all(Array.from({ length: together }, work));
}
