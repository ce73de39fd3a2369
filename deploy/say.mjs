/** Tells the person at the terminal one line, beside and not in what a program puts out. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Something that only the person at the terminal can put right; `message` is the one sentence that tells how. */
export class Hindrance extends Error {}

/** Runs a command line's work and ends it with one sentence, without a stack trace, when there is a hindrance. */
export async function inPlainWords(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof Hindrance)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
