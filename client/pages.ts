import type { ComponentType } from "react";
import type { SessionId } from "../shared/ids.ts";
import { loadStaffTexts } from "./locales/catalogue.ts";

/** What a page gets: the session of its address, where that names one. */
type Page = ComponentType<Readonly<{ session: SessionId }>>;
type Load = () => Promise<{ default: Page }>;

/** A page of organisers and moderators comes with their texts. */
function forStaff(load: Load): Load {
  return async () => (await Promise.all([load(), loadStaffTexts()]))[0];
}

/** All pages, by their addresses. Each is a chunk of its own: a participant loads no editor. */
export const pages: readonly Readonly<{ path: string; load: Load }>[] = [
  { path: "/", load: () => import("./home/HomePage.tsx") },
  { path: "/new", load: forStaff(() => import("./organiser/NewSessionPage.tsx")) },
  { path: "/import", load: forStaff(() => import("./organiser/imports/ArchivePage.tsx")) },
  { path: "/s/:session", load: () => import("./room/RoomPage.tsx") },
  { path: "/s/:session/organise", load: forStaff(() => import("./organiser/OrganiserPage.tsx")) },
  { path: "/s/:session/visit", load: forStaff(() => import("./room/visit/VisitPage.tsx")) },
  { path: "/s/:session/desk", load: forStaff(() => import("./moderator/DeskPage.tsx")) },
  { path: "/s/:session/plenary", load: forStaff(() => import("./plenary/PlenaryPage.tsx")) },
  { path: "/s/:session/import", load: forStaff(() => import("./organiser/imports/ImportPage.tsx")) },
  { path: "/s/:session/report", load: forStaff(() => import("./report/ReportPage.tsx")) },
];

/** A page whose code has come. */
export type FetchedPage = Readonly<{ path: string; Page: Page }>;

/** Fetches the page at this address together with what all pages need. Absent when there is none; and when it did not come, then it is asked for again. */
export async function fetchPage(address: string): Promise<FetchedPage | undefined> {
  const path = address.replace(/^\/s\/[^/]+/, "/s/:session");
  const wanted = pages.find((page) => page.path === path);
  const code = await wanted?.load().catch(() => undefined);
  return code && { path, Page: code.default };
}
