import { setWallClock } from "./wall-clock.mjs";

/** Loaded into a server: no time passes in it, so that what is limited by time does not depend on how fast a test is. */
const start = Date.now();
setWallClock(() => start);
