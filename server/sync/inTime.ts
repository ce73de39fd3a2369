/** Whether something is done within so long, ms. It is not stopped when it is not. @throws what it throws meanwhile. */
export function isInTime(done: Promise<unknown>, patienceMs: number): Promise<boolean> {
  let impatient: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<boolean>((tell) => {
    impatient = setTimeout(() => tell(false), patienceMs);
  });
  return Promise.race([done.then(() => true), tooLate]).finally(() => clearTimeout(impatient));
}
