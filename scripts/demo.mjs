/**
 * `npm run demo`: starts a Parley full of messages, to try it out. Its data folder is ./demo-data, or the DATA_DIR of the
 * environment; the one in .env is ignored, because it holds real data. The folder is filled once; delete it to start over.
 */
import "./steps/node-version.mjs";

import("./commands/demo.mjs");
