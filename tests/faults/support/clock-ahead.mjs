import { setWallClock } from "../../support/wall-clock.mjs";

/** Loaded into a server, sets its clock ten years ahead until a SIGUSR2 corrects it. */
let shift = 10 * 365 * 24 * 60 * 60 * 1000;
setWallClock((real) => real + shift);

process.on("SIGUSR2", () => {
  shift = 0;
});
