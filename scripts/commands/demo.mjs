import "../steps/follow-npm.mjs";
import { buildIfStale } from "../steps/build.mjs";
import { install } from "../steps/install.mjs";
import { seedDemo } from "../steps/seed-demo.mjs";
import { serve } from "../steps/serve.mjs";

process.env.DATA_DIR ||= "demo-data";
await install();
await buildIfStale();
await seedDemo(process.env.DATA_DIR);
await serve();
