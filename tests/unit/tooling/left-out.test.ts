import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const skipped = (group: string) => ({ status: "pending", ancestorTitles: ["a server", group] });
const report = {
  testResults: [
    {
      name: resolve("tests/integration/proxy.test.ts"),
      assertionResults: [skipped("with nginx"), skipped("with nginx"), skipped("with caddy")],
    },
    {
      name: resolve("tests/integration/login.test.ts"),
      assertionResults: [
        { status: "passed", ancestorTitles: ["with nginx"] },
        // By `-t`, which is no lack of anything.
        { status: "pending", ancestorTitles: ["elsewhere"] },
      ],
    },
  ],
};
const programs = [
  { name: "nginx", packages: ["nginx", "nginx-more"] },
  { name: "caddy", path: "/usr/bin/caddy", packages: ["caddy"] },
];

function leftOut() {
  const program = `
    import { leftOutOf, tellLeftOut } from "./scripts/steps/left-out.mjs";
    const leftOut = leftOutOf(${JSON.stringify(report)}, ${JSON.stringify(programs)});
    tellLeftOut(leftOut);
    console.log(leftOut.reduce((sum, { count }) => sum + count, 0));`;
  return spawnSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
}

test("what was left out for want of a program is named with the program, and counted; nothing else is", () => {
  expect(leftOut().stdout).toBe(
    "Left out of tests/integration/proxy.test.ts: what needs nginx (Debian: apt-get install nginx nginx-more).\n2\n",
  );
});
