import { guests, staff } from "./route.ts";

/** Downloads: bytes instead of JSON, so they stand apart. `:format` is an id of `listExports`; `?notes=none` leaves the appendix with the notes out. `told`: with `?progress=lines` it tells how far it is, see `MakingLine`. */
export const downloads = {
  links: {
    method: "GET",
    path: "/api/sessions/:session/links.csv",
    summary: "All links as CSV, for a mail merge.",
    as: ["organiser"],
    type: "text/csv",
  },
  myNotesText: {
    method: "GET",
    path: "/api/sessions/:session/me/notes.txt",
    summary: "One's own notes as plain text.",
    as: guests,
    type: "text/plain",
  },
  myNotesCsv: {
    method: "GET",
    path: "/api/sessions/:session/me/notes.csv",
    summary: "One's own notes for a spreadsheet.",
    as: guests,
    type: "text/csv",
  },
  report: {
    method: "GET",
    path: "/api/sessions/:session/report/:format",
    summary: "The report as a file.",
    as: staff,
    type: "application/octet-stream",
    told: true,
  },
} as const;
