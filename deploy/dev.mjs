// The server and the pages, each reloading when its files change. Stopping one stops both.
import { launch } from "./launch.mjs";
import { inPlainWords, say } from "./say.mjs";

const port = process.env.PORT ?? "8080";
const watched = ["server", "shared", "prompts"].map((folder) => `--watch-path=${folder}`);

say("Open the address that Vite prints below; it passes /api and /ws on to the server.");
await inPlainWords(() =>
  launch(
    { args: [...watched, "--watch-preserve-output", "server/main.ts"], env: { PORT: port } },
    {
      args: ["node_modules/vite/bin/vite.js", "--config", "client/vite.config.ts", "--clearScreen", "false"],
      env: { SERVER_URL: `http://localhost:${port}` },
    },
  ),
);
