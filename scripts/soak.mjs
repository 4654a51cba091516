/**
 * `npm run soak`: many clients talk through broken connections to a server that is killed again and again; at the end, the
 * copies of all clients and the server are compared. Before that, the runtime tests run on the newest versions of Node.
 * Takes about half an hour. MESSAGES, KILLS, TERMINATIONS and CUTS set the size; SEED repeats a run.
 */
import "./steps/node-version.mjs";

import("./commands/soak.mjs");
