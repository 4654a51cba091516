/**
 * `npm run screenshots`: takes the pictures in docs/screenshots anew, in a real browser on a freshly filled Parley: every
 * screen and state, on desktop and phone, light and dark, in English, Spanish and from right to left. Half an hour.
 * `npm run screenshots -- chat name dark` takes those two alone, and dark alone.
 */
import "./steps/node-version.mjs";

import("./commands/screenshots.mjs");
