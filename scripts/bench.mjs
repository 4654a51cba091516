/**
 * `npm run bench`: compares durable Parley with bare Socket.IO without storage, in turn on one core, with the load
 * generator on another. Prints medians and ratios, and writes all figures to bench/results. Exits with 1 when Parley
 * lost, doubled, misdelivered or refused a message. Takes about 20 minutes.
 *
 *   npm run bench                              everything, three rounds
 *   npm run bench -- --rounds 1                how often each scenario runs on each server
 *   npm run bench -- --seconds 4               how long a load is measured, after 2 s of warm-up: 8, for typing 60
 *   npm run bench -- --only scrolling --minutes 10   in Chromium: scrolling a long channel, then switching channels
 *   npm run bench -- --only typing             in Chromium: key to paint, while 50 messages a second arrive
 *   npm run bench -- --only long-strings       another member's acks while very long strings arrive
 *   npm run bench -- --only lighthouse         a phone's first visit to chat, login and an empty page; only when named,
 *                                              because npx fetches Lighthouse
 *   npm run bench -- --only fan-out            scenarios whose names begin with this; repeatable
 *   npm run bench -- --target parley           one server alone: parley or bare
 *   npm run bench -- --profile                 a CPU profile of Parley for each run, beside the results
 *   npm run bench -- --quick                   builds only the server, not the pages
 */
import "./steps/node-version.mjs";

import("./commands/bench.mjs");
