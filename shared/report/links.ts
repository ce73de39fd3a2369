import { type Span, safeHref } from "../blocks.ts";

/** Text with the web addresses in it as links. The full stop or bracket behind an address is not part of it. */
export function withLinks(text: string): readonly Span[] {
  return text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}’”])/iu).flatMap((piece, at): readonly Span[] => {
    const href = at % 2 === 1 ? safeHref(piece) : undefined;
    if (href !== undefined) return [{ text: piece, href }];
    return piece ? [{ text: piece }] : [];
  });
}
