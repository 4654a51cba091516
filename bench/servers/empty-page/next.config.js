import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
const config = {
  // The packages are there: it stands on the same Next and React as Parley.
  turbopack: { root: fileURLToPath(new URL("../../..", import.meta.url)) },
};

export default config;
