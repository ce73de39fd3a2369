import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

/**
 * Imports each icon from its own file. By way of the library's list of all icons every page would bring those of all others along: as far
 * as the builder can see whoever imports the list imports all that is used of it anywhere.
 */
export const oneIconEach: Plugin = {
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
