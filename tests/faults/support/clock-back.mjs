import { setWallClock } from "../../support/wall-clock.mjs";

/**
 * Loaded into a server: at each SIGUSR2 its clock goes back an hour, as that of a machine does whose operator, or whose
 * time server, corrects it.
 */
let shift = 0;
setWallClock((real) => real + shift);

process.on("SIGUSR2", () => {
  shift -= 60 * 60 * 1000;
});
