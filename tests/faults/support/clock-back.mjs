import { setWallClock } from "../../support/wall-clock.mjs";

/**
 * Loaded into a server, sets its clock back an hour at each SIGUSR2, as happens when an operator or a
 * time server corrects it.
 */
let shift = 0;
setWallClock((real) => real + shift);

process.on("SIGUSR2", () => {
  shift -= 60 * 60 * 1000;
});
