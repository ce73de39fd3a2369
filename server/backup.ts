// npm run backup -- FOLDER: copies all data and the secret of DATA_DIR into a new folder, also while the server runs.
import { withFolder } from "./commandLine.ts";
import { backUp } from "./storage/backup.ts";

await withFolder("npm run backup -- FOLDER", async (folder, { dataDir }) => {
  await backUp(dataDir, folder);
  return `The data of ${dataDir} are in ${folder}. Whoever has that folder can open every session: keep it safe.`;
});
