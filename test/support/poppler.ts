import { installed, run } from "./debian.ts";

/**
 * Makes sure that poppler is there, which reads PDFs. On Debian, as root, it is installed when it is absent.
 *
 * @throws when it is absent and may not be installed here.
 */
export async function findPoppler(): Promise<void> {
  const isThere = (): Promise<boolean> =>
    run("pdfinfo", ["-v"]).then(
      () => true,
      () => false,
    );
  if (await isThere()) return;
  await installed("poppler-utils");
  if (!(await isThere()))
    throw new Error("These tests read PDFs with poppler (pdfinfo). Please install it, then run them again.");
}
