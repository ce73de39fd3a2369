import type { ComponentType } from "react";
import type { SessionId } from "../shared/ids.ts";
import { loadStaffTexts } from "./locales/catalogue.ts";

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;
/** What a page of a session gets: the session of its address. */
type Page = Readonly<{ path: string; load: Load<Readonly<{ session: SessionId }>> }>;

/** A page of organisers and moderators comes with their texts. */
export function forStaff<Props>(load: Load<Props>): Load<Props> {
  return async () => (await Promise.all([load(), loadStaffTexts()]))[0];
}

/** The pages of a session, by what stands behind its address. Each is a chunk of its own: a participant loads no editor. */
export const sessionPages: readonly Page[] = [
  { path: "/s/:session", load: () => import("./room/RoomPage.tsx") },
  { path: "/s/:session/organise", load: forStaff(() => import("./organiser/OrganiserPage.tsx")) },
  { path: "/s/:session/visit", load: forStaff(() => import("./room/visit/VisitPage.tsx")) },
  { path: "/s/:session/desk", load: forStaff(() => import("./moderator/DeskPage.tsx")) },
  { path: "/s/:session/plenary", load: forStaff(() => import("./plenary/PlenaryPage.tsx")) },
  { path: "/s/:session/import", load: forStaff(() => import("./organiser/imports/ImportPage.tsx")) },
  { path: "/s/:session/report", load: forStaff(() => import("./report/ReportPage.tsx")) },
];

/** Begins to fetch the page of a session at this address, so that it comes together with what all pages need. */
export function fetchPage(address: string): void {
  const [, place = "", , page] = address.split("/");
  const wanted = sessionPages.find(({ path }) => path === (page ? `/s/:session/${page}` : "/s/:session"));
  if (place === "s") wanted?.load().catch(() => undefined); // it is asked for again when it is shown
}
