import "../steps/follow-npm.mjs";
import { check } from "../steps/check.mjs";
import { install } from "../steps/install.mjs";

await install();
process.exitCode = (await check()) ? 0 : 1;
