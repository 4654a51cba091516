/**
 * `npm run demo`: a Parley full of life, in a data folder of its own (./demo-data unless DATA_DIR of the environment says
 * otherwise: the one in .env is the real one), for trying and for looking at. The folder is filled once; throw it away to
 * begin anew.
 */
import "./steps/node-version.mjs";

import("./commands/demo.mjs");
