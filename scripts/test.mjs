/**
 * `npm test`: all that has to hold. Checks, then unit, integration, fault, runtime and browser tests; fetches what it needs.
 *
 *   npm test                                     everything
 *   npm test -- unit                             one part: check, unit, integration, faults, runtimes or browser
 *   npm test -- tests/unit/contract.test.ts      one file or folder
 *   npm test -- browser -t "logs out"            further options go to Jest
 *
 * Tests that need a program by somebody else are left out where it is missing, and named; with CI set, that is a failure.
 */
import "./steps/node-version.mjs";

import("./commands/test.mjs");
