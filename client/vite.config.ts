import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the dev server finds the real one. */
const server = process.env.SERVER_URL ?? "http://localhost:8080";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), { ...optimizeLocales.vite({ locales: ["nl-NL", "en-US"] }), enforce: "pre" }],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0, // the content policy lets no `data:` fonts in
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      // Host and Origin pass unchanged: the server compares the two, and its links lead to these pages.
      "^/api/": { target: server },
      "^/ws/": { target: server, ws: true },
      "^/sse/": { target: server },
    },
  },
});
