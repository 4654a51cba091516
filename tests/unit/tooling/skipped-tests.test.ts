import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const pendingIn = (group: string) => ({ status: "pending", ancestorTitles: ["a server", group] });
const report = {
  testResults: [
    {
      name: resolve("tests/integration/proxy.test.ts"),
      assertionResults: [pendingIn("with nginx"), pendingIn("with nginx"), pendingIn("with caddy")],
    },
    {
      name: resolve("tests/integration/login.test.ts"),
      assertionResults: [
        { status: "passed", ancestorTitles: ["with nginx"] },
        // Skipped by `-t`, not for lack of a program.
        { status: "pending", ancestorTitles: ["elsewhere"] },
      ],
    },
  ],
};
const programs = [
  { name: "nginx", packages: ["nginx", "nginx-more"] },
  { name: "caddy", path: "/usr/bin/caddy", packages: ["caddy"] },
];

function reportSkipped() {
  const program = `
    import { skippedGroupsIn, reportSkippedTests } from "./scripts/steps/skipped-tests.mjs";
    const skippedGroups = skippedGroupsIn(${JSON.stringify(report)}, ${JSON.stringify(programs)});
    reportSkippedTests(skippedGroups);
    console.log(skippedGroups.reduce((sum, { count }) => sum + count, 0));`;
  return spawnSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
}

test("the report of skipped tests names the missing program and counts only the tests that need it", () => {
  expect(reportSkipped().stdout).toBe(
    "Left out of tests/integration/proxy.test.ts: what needs nginx (Debian: apt-get install nginx nginx-more).\n2\n",
  );
});
