/** When the Node project ends its support of a version, by its calendar (github.com/nodejs/release). */
const ends = {
  20: "2026-04-30",
  21: "2024-06-01",
  22: "2027-04-30",
  23: "2025-06-01",
  24: "2028-04-30",
  25: "2026-06-01",
  26: "2029-04-30",
};

/** Says in a line when this Node gets no security fixes any more. Parley runs on it all the same. */
export function warnOfNodeWithoutSupport() {
  const [major] = process.versions.node.split(".");
  const end = new Date(ends[major]);
  if (!(end < new Date())) return;
  const month = end.toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" });
  console.warn(
    `Node.js ${major} has had no security fixes since ${month}: install the newest LTS release from https://nodejs.org.`,
  );
}
