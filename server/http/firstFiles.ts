import { readFileSync } from "node:fs";
import type { Request } from "express";
import * as z from "zod/mini";

/** What the build tells of itself: which file became which, and what each needs. */
const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z._default(z.array(z.string()), []),
  }),
);
type Manifest = z.infer<typeof Manifest>;

const languages = ["nl", "en"];
/** The page that most people come for, on phones and slow networks; and the one that moderators wait for before hundreds of people. */
const pages = [
  { address: /^\/s\/[^/]+$/, page: "room/RoomPage.tsx", texts: ["everybody"] },
  { address: /^\/s\/[^/]+\/desk$/, page: "moderator/DeskPage.tsx", texts: ["everybody", "staff"] },
] as const;

/**
 * Names the files that these pages need first, so that a browser fetches them together with the page and not one after the other as
 * they come to name each other.
 *
 * @param folder  the built pages. Without a build, or with one that tells nothing, no file is named and pages work as well.
 * @returns the `Link` header for a request; absent for other pages.
 */
export function firstFiles(folder: string): (req: Request) => string | undefined {
  const manifest = readManifest(folder);
  const known = pages.map(({ address, page, texts }) => ({
    address,
    headers: new Map(
      languages.map((one) => [one, headerFor(manifest, [page, ...texts.map((part) => `locales/${one}/${part}.ts`)])]),
    ),
  }));
  return (req) => {
    const headers = known.find(({ address }) => address.test(req.path))?.headers;
    const spoken = headers && req.acceptsLanguages(languages); // who chose another language here fetches a few kB in vain
    return headers?.get(spoken || "nl") || undefined;
  };
}

function readManifest(folder: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, "utf8")));
  } catch {
    return {};
  }
}

function headerFor(manifest: Manifest, sources: readonly string[]): string {
  const needed = new Set<string>();
  const need = (source: string): void => {
    if (needed.has(source) || !manifest[source]) return;
    needed.add(source);
    for (const each of manifest[source].imports) need(each);
  };
  for (const source of sources) need(source);
  const files = [...needed].flatMap((source) => manifest[source]?.file ?? []);
  return files.map((file) => `</${file}>; rel=modulepreload`).join(", ");
}
