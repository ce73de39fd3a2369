import type { Links } from "../../shared/api.ts";

/** Where a newcomer can look around, and as whom. */
export function guideTo(address: string, { session, code, organiser, moderator, participant }: Links): string {
  const doors = [
    ["Moderator", moderator, "all rooms live, the clusters and their statements"],
    ["Participant", participant, "choose a room and write along: the last round is open again"],
    ["Organiser", organiser, "the links and the QR code"],
    ["Report", `${address}/s/${session}/report`, "opens in a browser that was at the moderator's or organiser's link"],
    ["Home", `${address}/`, `join with the code ${code}`],
  ] as const;
  return [
    "",
    "The session stays open. Everybody is back in their room. Have a look:",
    ...doors.map(([who, link, what]) => `  ${who.padEnd(12)}${link}\n  ${" ".repeat(12)}${what}`),
    "",
    "Ctrl-C ends it and removes its data.",
  ].join("\n");
}
