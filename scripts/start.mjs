/** `npm start`: installs and builds what is missing or stale, then serves. Needs nothing but Node and npm. */
import "./steps/node-version.mjs";

import("./commands/start.mjs");
