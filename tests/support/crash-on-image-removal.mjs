import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

/** Loaded into a server: kills it, as a power cut would, just before it removes an image's file. */
const { rm } = fs;
fs.rm = (path, options) => {
  if (/\/images\/.*-(display|thumbnail)$/.test(String(path))) process.kill(process.pid, "SIGKILL");
  return rm(path, options);
};
syncBuiltinESMExports();
