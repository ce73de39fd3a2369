import type { Links } from "../../shared/api.ts";

/**
 * The way to a page for moderators, on the address that this tab is on. The moderators' secret comes along: an
 * organiser who was never there before has no cookie for it yet.
 */
export function inTab({ session, moderator }: Links, page: "desk" | "report"): string {
  return `/s/${session}/${page}${new URL(moderator).hash}`;
}

/** Where people go who type: the name of the site, without what they need not type. */
export function siteIn({ participant }: Links): string {
  return new URL(participant).host;
}

/** Whether the links name an address that only this computer knows: others would knock at their own door. */
export function isOnlyHere({ participant }: Links): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(participant).hostname);
}
