import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installed, run } from "./debian.ts";

const places = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
/** Debian packs its writer and its tables apart. */
const withoutTables = "/usr/lib/libreoffice/program/libswlo.so";
const tables = "/usr/lib/libreoffice/program/libsclo.so";
const found = (): string | undefined =>
  existsSync(withoutTables) && !existsSync(tables) ? undefined : places.find(existsSync);

/**
 * Where LibreOffice is. On Debian, as root, it is installed when it is absent: that takes a minute, once.
 *
 * @throws when it is absent and may not be installed here.
 */
export async function findLibreOffice(): Promise<string> {
  if (!found()) await installed("libreoffice-writer-nogui", "libreoffice-calc-nogui");
  const soffice = found();
  if (!soffice)
    throw new Error(
      "These tests open the files with LibreOffice Writer and Calc. Please install it, then run them again.",
    );
  return soffice;
}

/**
 * Opens a file with LibreOffice and saves it as another kind.
 *
 * @param to  what LibreOffice calls a filter, for instance `html` or `txt:Text (encoded):UTF8`.
 */
export async function convert(file: Uint8Array, extension: string, to: string): Promise<Uint8Array> {
  const soffice = await findLibreOffice();
  const folder = await mkdtemp(join(tmpdir(), "samenbord-libreoffice-"));
  try {
    const source = join(folder, `in.${extension}`);
    await writeFile(source, file);
    const profile = `-env:UserInstallation=file://${folder}/profile`; // a profile of its own, so that two can run at once
    await run(soffice, [profile, "--headless", "--convert-to", to, "--outdir", folder, source]);
    return await readFile(join(folder, `in.${to.split(":")[0]}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
