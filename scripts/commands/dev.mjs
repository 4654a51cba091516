import "../steps/follow-npm.mjs";
import { install } from "../steps/install.mjs";
import { watchServer } from "../steps/watch-server.mjs";

await install();
await watchServer();
