/** The end of support of each major version, by the Node project's calendar (github.com/nodejs/release). */
const supportEnds = {
  20: "2026-04-30",
  21: "2024-06-01",
  22: "2027-04-30",
  23: "2025-06-01",
  24: "2028-04-30",
  25: "2026-06-01",
  26: "2029-04-30",
};

/** Warns when this Node gets no more security fixes. Parley runs on it all the same. */
export function warnOfNodeWithoutSupport() {
  const [major] = process.versions.node.split(".");
  const end = new Date(supportEnds[major]);
  if (!(end < new Date())) return;
  const month = end.toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" });
  console.warn(
    `Node.js ${major} has had no security fixes since ${month}: install the newest LTS release from https://nodejs.org.`,
  );
}
