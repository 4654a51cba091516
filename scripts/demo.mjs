/**
 * `npm run demo`: a Parley full of life, in a data folder of its own (./demo-data unless DATA_DIR of the environment says
 * otherwise: the one in .env is the real one), for trying and for looking at. The folder is filled once; throw it away to
 * begin anew.
 */
import "./steps/node-version.mjs";
import "./steps/follow-npm.mjs";
import { buildIfStale } from "./steps/build.mjs";
import { install } from "./steps/install.mjs";
import { seedDemo } from "./steps/seed-demo.mjs";
import { serve } from "./steps/serve.mjs";

process.env.DATA_DIR ||= "demo-data";
await install();
await buildIfStale();
await seedDemo(process.env.DATA_DIR);
await serve();
