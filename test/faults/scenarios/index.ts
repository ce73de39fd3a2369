import type { Scenario } from "../scenario.ts";
import { blockedWebsocket } from "./blockedWebsocket.ts";
import { clockJump } from "./clockJump.ts";
import { damagedRow } from "./damagedRow.ts";
import { fileDescriptors } from "./fileDescriptors.ts";
import { fileLimit } from "./fileLimit.ts";
import { frozen } from "./frozen.ts";
import { fsync } from "./fsync.ts";
import { fullDisk } from "./fullDisk.ts";
import { halfOpen } from "./halfOpen.ts";
import { ioError } from "./ioError.ts";
import { pausedReader } from "./pausedReader.ts";
import { restore } from "./restore.ts";
import { sigterm } from "./sigterm.ts";
import { slowDisk } from "./slowDisk.ts";
import { stampede } from "./stampede.ts";
import { stopWhileFull } from "./stopWhileFull.ts";

/** All scenarios, in the order of the table. */
export const scenarios: readonly Scenario[] = [
  sigterm,
  stopWhileFull,
  stampede,
  fsync,
  frozen,
  fullDisk,
  fileLimit,
  ioError,
  slowDisk,
  damagedRow,
  pausedReader,
  halfOpen,
  blockedWebsocket,
  clockJump,
  fileDescriptors,
  restore,
];
