// npm run restore -- FOLDER: puts a backup in the place of what is in DATA_DIR. The server must not run meanwhile.
import { withFolder } from "./commandLine.ts";
import { restore } from "./storage/restore.ts";

await withFolder("npm run restore -- FOLDER", async (folder, { dataDir }) => {
  const at = Date.now();
  const aside = `before-restore-${new Date(at).toISOString().replace(/[:.]/g, "-")}`;
  const hadData = await restore(folder, dataDir, at, aside);
  return `${dataDir} holds the backup now.${hadData ? ` What was there is in ${aside} in that folder.` : ""}`;
});
