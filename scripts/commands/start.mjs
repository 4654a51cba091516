import "../steps/follow-npm.mjs";
import { buildIfStale } from "../steps/build.mjs";
import { install } from "../steps/install.mjs";
import { serve } from "../steps/serve.mjs";

await install();
await buildIfStale();
await serve();
