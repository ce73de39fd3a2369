import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type Rolldown } from "vite";

/** Where the dev server finds the real one. */
const server = process.env.SERVER_URL ?? "http://localhost:8080";

/** Packs each script and style as small as it goes, beside itself: for the server, which would pack them anew for each visitor. */
const pack: Plugin = {
  name: "pack",
  async writeBundle({ dir = "" }) {
    const files = (await readdir(join(dir, "assets"))).filter((name) => /\.(js|css)$/.test(name));
    const packOne = async (name: string): Promise<void> => {
      const file = join(dir, "assets", name);
      const bytes = await readFile(file);
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes));
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    };
    await Promise.all(files.map(packOne));
  },
};

/**
 * Imports each icon from its own file. By way of the library's list of all icons every page would bring those of all others along: as far
 * as the builder can see whoever imports the list imports all that is used of it anywhere.
 */
const oneIconEach: Plugin = {
  name: "one-icon-each",
  apply: "build",
  enforce: "pre",
  transform: {
    filter: { id: /\.tsx?$/, code: "lucide-react" },
    async handler(code) {
      const files = await fileOfIcon();
      return code.replace(/import \{([^{}]{1,999})\} from "lucide-react";/g, (_, names: string) =>
        names
          .split(",")
          .map((name) => name.trim())
          .filter((name) => name !== "" && !name.startsWith("type "))
          .map((name) => {
            const [icon = "", own = icon] = name.split(" as ");
            const file = files.get(icon);
            if (file === undefined) throw new Error(`There is no icon “${icon}”.`);
            return `import ${own} from "lucide-react/icons/${file}";`;
          })
          .join(" "),
      );
    },
  },
};

let known: ReadonlyMap<string, string> | undefined;

/** In which file each icon is, by every name that it has. */
async function fileOfIcon(): Promise<ReadonlyMap<string, string>> {
  if (known) return known;
  const main = createRequire(import.meta.url).resolve("lucide-react");
  const list = await readFile(main.replace(/cjs[\\/]lucide-react\.js$/, "esm/lucide-react.mjs"), "utf8");
  known = new Map(
    list.split("\n").flatMap((line) => {
      const [names = "", file] = line.split(" } from './icons/");
      if (file === undefined) return [];
      const name = file.slice(0, file.indexOf(".mjs"));
      return names
        .replace("export { ", "")
        .split(", ")
        .map((one) => [one.replace("default as ", ""), name] as const);
    }),
  );
  return known;
}

type Graph = Readonly<{ getModuleInfo: Rolldown.GetModuleInfo }>;

const brought = new Map<string, ReadonlySet<string>>();

/** Whether a module comes along with a file, which imports it or what imports it; not what that file fetches later. */
const comesWith = (file: string, id: string, graph: Graph): boolean => broughtBy(file, graph, false).has(id);

/** Whether a module comes along with a file, at once or later. */
const mayComeWith = (file: string, id: string, graph: Graph): boolean => broughtBy(file, graph, true).has(id);

function broughtBy(file: string, graph: Graph, alsoLater: boolean): ReadonlySet<string> {
  const key = `${file} ${alsoLater}`;
  const modules = brought.get(key) ?? importsOf(join(import.meta.dirname, file), graph, alsoLater);
  brought.set(key, modules);
  return modules;
}

function importsOf(id: string, graph: Graph, alsoLater: boolean, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(id)) return found;
  found.add(id);
  const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
  for (const each of alsoLater ? [...importedIds, ...dynamicallyImportedIds] : importedIds)
    importsOf(each, graph, alsoLater, found);
  return found;
}

// A browser fetches six files at a time, and each costs a way there and back: so what comes together lies together.

/**
 * What is there first and waits for nothing else; with how files fetch each other, and with all looks of what everybody may see, now or
 * later. Other looks lie in one file for staff. More files would be fetched with the parts that need them, and a style sheet that once
 * did not come is not asked for again: that part would be without at the next press.
 */
const first = {
  name: (id: string, graph: Graph) => {
    if (comesWith("main.ts", id, graph) || id.includes("vite/preload-helper")) return "first";
    if (!id.endsWith(".css")) return null;
    const isForAll = mayComeWith("room/RoomPage.tsx", id, graph) || mayComeWith("home/HomePage.tsx", id, graph);
    return isForAll || comesWith("start.tsx", id, graph) ? "first" : "staff";
  },
  priority: 2,
};
/** What all pages need, and of a room's what the home page needs too: the way from there leads into a room. */
const base = {
  name: (id: string, graph: Graph) =>
    comesWith("start.tsx", id, graph) ||
    (comesWith("room/RoomPage.tsx", id, graph) && comesWith("home/HomePage.tsx", id, graph))
      ? "base"
      : null,
  priority: 1,
};
/** What a room shares with other pages. */
const board = {
  name: (id: string, graph: Graph) => (comesWith("room/RoomPage.tsx", id, graph) ? "board" : null),
  minShareCount: 2,
};
/** Icons of the other pages: one small file, and not one for each. */
const icons = {
  name: (id: string, graph: Graph) =>
    /lucide-react[\\/].*[\\/]icons[\\/]/.test(id) && !comesWith("room/RoomPage.tsx", id, graph) ? "icons" : null,
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [oneIconEach, react(), { ...optimizeLocales.vite({ locales: ["nl-NL", "en-US"] }), enforce: "pre" }, pack],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true, // the server names what a page needs first, see `firstFiles`
    assetsInlineLimit: 0, // the content policy lets no `data:` fonts in
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [first, base, board, icons] } } },
  },
  server: {
    proxy: {
      // Host and Origin pass unchanged: the server compares the two, and its links lead to these pages.
      "^/api/": { target: server },
      "^/ws/": { target: server, ws: true },
      "^/sse/": { target: server },
    },
  },
});
