/** A name that every file system takes: without the characters that one of them forbids, and not too long. @param date  `YYYY-MM-DD`. */
export function fileName(title: string, date: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const short = [...safe].slice(0, 80).join("").trim().replace(/^\.+/, "");
  return `${short || "report"} ${date}.${extension}`;
}
