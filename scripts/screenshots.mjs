/**
 * `npm run screenshots`: takes all screenshots in docs/screenshots with a real browser and fresh demo data: every screen
 * and state, on desktop and phone, light and dark, in English, Spanish and right-to-left. Takes half an hour.
 * `npm run screenshots -- chat name dark` takes two screens, in the dark theme only.
 */
import "./steps/node-version.mjs";

import("./commands/screenshots.mjs");
