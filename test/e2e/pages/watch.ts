import type { Page } from "@playwright/test";

/** Everything that a browser asks for and complains about. */
export function watch(page: Page) {
  const requests: { url: string; referer: string | undefined }[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push({ url: request.url(), referer: request.headers().referer }));
  page.on("websocket", (socket) => requests.push({ url: socket.url(), referer: undefined }));
  page.on("console", (message) => {
    if (/content security policy|trusted/i.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { requests, complaints };
}
