import { createServer } from "node:http";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import next from "next";

/** Serves the empty page as Parley serves its own: by Next behind a custom server. */
const app = next({ dev: false, dir: dirname(fileURLToPath(import.meta.url)) });
await app.prepare();
const server = createServer(app.getRequestHandler());
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
