import { setWallClock } from "./wall-clock.mjs";

/** Loaded into a server: stops its wall clock, so that rate limits do not depend on the speed of a test. */
const start = Date.now();
setWallClock(() => start);
