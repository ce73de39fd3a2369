import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../shared/errors.ts";
import { faintColour, type Logo, leastContrast, type Style, StyleFile } from "../shared/style.ts";
import { type Fault, readYaml } from "./yamlFile.ts";

/** A logo or a font that is larger makes every document that large. */
const mostFileBytes = 2 * 1024 * 1024;

/**
 * Reads the look of documents: `FOLDER/NAME.yaml`, with the logo and the fonts beside it.
 *
 * @throws AppError "invalid" at the first mistake: file, line, what is there and what is allowed.
 */
export async function readStyle(folder: string, name: string): Promise<Style> {
  const path = `${folder}/${name}.yaml`;
  const file = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new AppError("invalid", `STYLE is “${name}”, but there is no file ${path}.`, { cause });
  });
  const { font, fontFiles, logo, colours, footer } = readYaml(StyleFile, file, {
    name: path,
    whole: "The style",
    faultIn,
  });
  const beside = (each: string): Promise<Buffer> => readBeside(folder, each, path);
  const pictures = logo && { logo: pngOf(await beside(logo.file), logo.alt, `${folder}/${logo.file}`) };
  return { font, colours, footer, fontFiles: await Promise.all(fontFiles.map(beside)), ...pictures };
}

function faultIn({ colours }: StyleFile): Fault | undefined {
  const faint = faintColour(colours);
  if (!faint) return undefined;
  const { of, on, contrast } = faint;
  const sentence = `colours.${of} is “${colours[of]}”: on ${on} its contrast is ${contrast.toFixed(1)}; allowed: at least ${leastContrast}.`;
  return { at: ["colours", of], sentence };
}

async function readBeside(folder: string, file: string, style: string): Promise<Buffer> {
  const bytes = await readFile(join(folder, file)).catch((cause: unknown) => {
    throw new AppError("invalid", `${style} names ${file}, but that is not beside it.`, { cause });
  });
  if (bytes.length > mostFileBytes)
    throw new AppError("invalid", `${folder}/${file} is too large; allowed: ${mostFileBytes / 1024 / 1024} MB.`);
  return bytes;
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Its size stands in its first part, IHDR. */
function pngOf(png: Buffer, alt: string, path: string): Logo {
  const [width, height] = png.length > 24 ? [png.readUInt32BE(16), png.readUInt32BE(20)] : [0, 0];
  if (!png.subarray(0, 8).equals(pngStart) || width === 0 || height === 0)
    throw new AppError("invalid", `${path} is no PNG.`);
  return { png, width, height, alt };
}
