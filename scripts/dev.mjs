/**
 * `npm run dev`: pages reload by themselves (Next), and the server restarts whenever a file that it is made of changes.
 * esbuild knows which those are: lib/client alone, for instance, restarts nothing.
 */
import "./steps/node-version.mjs";

import("./commands/dev.mjs");
