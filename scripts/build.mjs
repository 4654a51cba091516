/** `npm run build`: always builds the pages (.next) and the server (dist/server.mjs). */
import "./steps/node-version.mjs";

import("./commands/build.mjs");
