/** `npm run build`: builds the pages (.next) and the server (dist/server.mjs), stale or not. */
import "./steps/node-version.mjs";

import("./commands/build.mjs");
