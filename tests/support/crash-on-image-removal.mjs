import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

/** Loaded into a server: in the moment in which it would remove the bytes of an image, it dies as by a power cut. */
const { rm } = fs;
fs.rm = (path, options) => {
  if (/\/images\/.*-(display|thumbnail)$/.test(String(path))) process.kill(process.pid, "SIGKILL");
  return rm(path, options);
};
syncBuiltinESMExports();
