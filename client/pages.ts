import type { ComponentType } from "react";
import type { SessionId } from "../shared/ids.ts";

/** What a page of a session gets: the session of its address. */
type SessionPage = ComponentType<Readonly<{ session: SessionId }>>;

type Page = Readonly<{ path: string; load(): Promise<{ default: SessionPage }> }>;

/** The pages of a session, by what stands behind its address. Each is a chunk of its own: a participant loads no editor. */
export const sessionPages: readonly Page[] = [
  { path: "/s/:session", load: () => import("./room/RoomPage.tsx") },
  { path: "/s/:session/organise", load: () => import("./organiser/OrganiserPage.tsx") },
  { path: "/s/:session/visit", load: () => import("./room/visit/VisitPage.tsx") },
  { path: "/s/:session/desk", load: () => import("./moderator/DeskPage.tsx") },
  { path: "/s/:session/plenary", load: () => import("./plenary/PlenaryPage.tsx") },
  { path: "/s/:session/import", load: () => import("./organiser/imports/ImportPage.tsx") },
  { path: "/s/:session/report", load: () => import("./report/ReportPage.tsx") },
];

/** Begins to fetch the page of a session at this address, so that it comes together with what all pages need. */
export function fetchPage(address: string): void {
  const [, place = "", , page] = address.split("/");
  const wanted = sessionPages.find(({ path }) => path === (page ? `/s/:session/${page}` : "/s/:session"));
  if (place === "s") wanted?.load().catch(() => undefined); // it is asked for again when it is shown
}
