/** `npm run check`: format, lint with the import rules, proof that those rules fire, types. All of them, then the verdict. */
import "./steps/node-version.mjs";
import "./steps/follow-npm.mjs";
import { check } from "./steps/check.mjs";
import { install } from "./steps/install.mjs";

await install();
process.exitCode = (await check()) ? 0 : 1;
