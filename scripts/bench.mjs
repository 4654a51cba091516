/**
 * `npm run bench`: durable Parley against bare Socket.IO without storage, in turn on one core, with the load generator
 * on another. Prints medians and ratios; every figure goes into bench/results. Ends with 1 when a message of Parley's
 * was lost, doubled, misdelivered or refused. About 20 minutes.
 *
 *   npm run bench                              everything, three rounds
 *   npm run bench -- --rounds 1                how often each scenario runs on each server
 *   npm run bench -- --seconds 4               how long a load is measured, after 2 s of warm-up: 8, for typing 60
 *   npm run bench -- --only scrolling --minutes 10   in Chromium: reading in a long channel, then going to and fro
 *   npm run bench -- --only typing             in Chromium: from key to paint, while 50 messages a second come in
 *   npm run bench -- --only long-strings       somebody else's acks while strings without measure come in a row
 *   npm run bench -- --only lighthouse         a phone's first visit to the chat, the door and an empty page; by name only,
 *                                              since npx fetches Lighthouse
 *   npm run bench -- --only fan-out            the scenarios whose names begin so; may be given several times
 *   npm run bench -- --target parley           one server alone: parley or bare
 *   npm run bench -- --profile                 a CPU profile of Parley for each run, beside the results
 *   npm run bench -- --quick                   builds the server alone, and leaves the pages as they are
 */
import "./steps/node-version.mjs";

import("./commands/bench.mjs");
