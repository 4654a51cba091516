import nextJest from "next/jest.js";

const createJestConfig = nextJest({ dir: "." });

/** Packages that exist as ES modules only. Jest runs CommonJS, so it has to translate them like our own code. */
const modulesOnly = ["devlop", "lowlight", "thumbhash"];

const suites = ["unit", "integration", "faults", "runtimes", "browser"];

const project = async (name) => ({
  ...(await createJestConfig({
    displayName: name,
    testEnvironment: "node",
    testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
    modulePathIgnorePatterns: ["<rootDir>/.next/", "<rootDir>/dist/"],
  })()),
  // Set here because next/jest adds to the given patterns instead of taking them as they are.
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join("|")})/)`],
});

/** Only what hangs takes this long: a test waits for a minute at each of its steps (tests/support/timeouts.ts). */
const patience = 5 * 60_000;

export default { testTimeout: patience, projects: await Promise.all(suites.map(project)) };
