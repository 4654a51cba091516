/**
 * `npm run soak`: many clients talk through broken connections to a server that is killed again and again; then everything
 * that anybody holds is compared. Before that, Parley does its main job on the newest versions of Node that the registry
 * has. Takes about half an hour. MESSAGES, KILLS, TERMINATIONS and CUTS set the size;
 * SEED repeats a storm.
 */
import "./steps/node-version.mjs";

import("./commands/soak.mjs");
