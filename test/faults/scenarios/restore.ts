import { NotYet, type Scenario } from "../scenario.ts";

export const restore: Scenario = {
  name: "restore",
  does: "Puts a backup back under people who are connected.",
  async run() {
    throw new NotYet("There is no backup to put back.");
  },
};
