import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
const config = {
  // It uses the same Next and React as Parley.
  turbopack: { root: fileURLToPath(new URL("../../..", import.meta.url)) },
};

export default config;
