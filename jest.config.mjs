import nextJest from "next/jest.js";

const createJestConfig = nextJest({ dir: "." });

/** Packages published as ES modules only. Jest runs CommonJS, so it has to compile them like our own code. */
const esModulePackages = ["devlop", "lowlight", "thumbhash"];

const suites = ["unit", "integration", "faults", "runtimes", "browser"];

const project = async (name) => ({
  ...(await createJestConfig({
    displayName: name,
    testEnvironment: "node",
    testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
    modulePathIgnorePatterns: ["<rootDir>/.next/", "<rootDir>/dist/"],
  })()),
  // Set afterwards because next/jest adds to the given patterns instead of replacing them.
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages.join("|")})/)`],
});

/** Only a test that hangs takes this long: each of its steps waits for at most a minute (tests/support/timeouts.ts). */
const testTimeoutMs = 5 * 60_000;

export default { testTimeout: testTimeoutMs, projects: await Promise.all(suites.map(project)) };
