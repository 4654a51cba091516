/**
 * `npm run dev`: reloads pages by Next, and restarts the server whenever a file of its bundle changes. A change in
 * lib/client, for instance, restarts nothing.
 */
import "./steps/node-version.mjs";

import("./commands/dev.mjs");
