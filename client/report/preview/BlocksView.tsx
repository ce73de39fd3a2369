import { createElement, type ReactNode } from "react";
import { type Block, type Bullet, type Span, safeHref } from "../../../shared/blocks.ts";

/** Blocks as they come into a file, to read. */
export function BlocksView({ blocks }: Readonly<{ blocks: readonly Block[] }>) {
  return keyed(blocks).map(([key, block]) => <BlockView key={key} block={block} />);
}

function BlockView({ block }: Readonly<{ block: Block }>) {
  switch (block.type) {
    case "heading":
      return createElement(`h${block.level + 1}`, {}, <Words spans={block.spans} />); // the title is the only heading of level 1
    case "paragraph":
      return (
        <p>
          <Words spans={block.spans} />
        </p>
      );
    case "bullets":
      return <Bullets items={block.items} ordered={block.ordered} />;
    case "table":
      return (
        <table>
          <thead>
            <tr>
              {keyed(block.head).map(([key, cell]) => (
                <th key={key} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(block.rows).map(([row, cells]) => (
              <tr key={row}>
                {keyed(cells).map(([key, cell]) => (
                  <td key={key}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Bullets({ items, ordered }: Readonly<{ items: readonly Bullet[]; ordered: boolean }>) {
  const all = keyed(items).map(([key, { spans, children = [] }]) => (
    <li key={key}>
      <Words spans={spans} />
      {children.length > 0 && <Bullets items={children} ordered={false} />}
    </li>
  ));
  return ordered ? <ol>{all}</ol> : <ul>{all}</ul>;
}

function Words({ spans }: Readonly<{ spans: readonly Span[] }>) {
  return keyed(spans).map(([key, { text, bold, italic, href }]) => {
    const safe = href === undefined ? undefined : safeHref(href);
    const linked: ReactNode = safe === undefined ? text : <a href={safe}>{text}</a>;
    const slanted = italic ? <em>{linked}</em> : linked;
    return <span key={key}>{bold ? <strong>{slanted}</strong> : slanted}</span>;
  });
}

/** What never changes its order while it is shown goes by its place. */
function keyed<T>(list: readonly T[]): readonly (readonly [string, T])[] {
  return list.map((each, at) => [String(at), each]);
}
