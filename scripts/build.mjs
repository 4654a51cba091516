/** `npm run build`: builds the pages (.next) and the server (dist/server.mjs), stale or not. */
import "./steps/node-version.mjs";
import "./steps/follow-npm.mjs";
import { build } from "./steps/build.mjs";
import { install } from "./steps/install.mjs";

await install();
await build();
