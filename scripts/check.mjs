/** `npm run check`: format, lint with the import rules, proof that those rules fire, types. All of them, then the verdict. */
import "./steps/node-version.mjs";

import("./commands/check.mjs");
