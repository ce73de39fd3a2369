import type { SessionView } from "../../../shared/api.ts";
import type { Top, TopField } from "../../../shared/doc/frontMatter.ts";

/** What the session says itself of the top of its document. */
export function sessionTop({ title, date, organisers, template }: SessionView): Readonly<Record<TopField, string>> {
  return { title, date, subtitle: template.report.subtitle, organisers: organisers.join("\n") };
}

/** What stands at the top: as people set it, or else as the session says. */
export function topOf(view: SessionView, top: Top): Readonly<Record<TopField, string>> {
  return { ...sessionTop(view), ...top };
}
