const spaces = ["office", "style", "text", "table", "draw", "meta", "manifest"] as const;
const others = {
  fo: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  svg: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  xlink: "http://www.w3.org/1999/xlink",
  dc: "http://purl.org/dc/elements/1.1/",
} as const;

/** A file of OpenDocument 1.3: the outermost element with all names in it explained. */
export function odfFile(name: string, content: string): string {
  const names = [
    ...spaces.map((space) => `xmlns:${space}="urn:oasis:names:tc:opendocument:xmlns:${space}:1.0"`),
    ...Object.entries(others).map(([space, address]) => `xmlns:${space}="${address}"`),
  ].join(" ");
  const version = name.startsWith("manifest:") ? 'manifest:version="1.3"' : 'office:version="1.3"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${names} ${version}>${content}</${name}>`;
}
