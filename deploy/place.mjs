import { fileURLToPath } from "node:url";

/** The folder that holds package.json. Everything here works from whatever folder it is called in. */
export const home = fileURLToPath(new URL("..", import.meta.url));

/** The absolute path of something in the project, such as `client/dist`. */
export function inHome(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
