/** `npm run check`: checks format, lint, words and types, and prints the figures of the code. Runs every step, then exits. */
import "./steps/node-version.mjs";

import("./commands/check.mjs");
