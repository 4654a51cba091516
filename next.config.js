import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
const config = {
  // server.ts serves the API and the headers; Next serves pages.
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // Most people run Parley without a proxy in front: a first visit is 150 KB instead of 500.
  compress: true,
  // What reads a shared link reads the head of the page and no further: it is whole for everybody.
  htmlLimitedBots: /.*/,
  // `npm run check` does it, with the compiler that the project uses.
  typescript: { ignoreBuildErrors: true },
  // Native, and loaded by server.ts alone; a handler that comes near them must not drag them into the pages' bundle.
  serverExternalPackages: ["libsql", "sharp"],
  // Without it a lockfile in a folder above would make Next take that one for the project.
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
};

export default config;
