import { existsSync, readFileSync, readdirSync } from "node:fs";

const decisions = readdirSync("docs/decisions").map((name) => `docs/decisions/${name}`);
const papers = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...decisions];

const rooms = ["app", "bench", "docs", "lib", "public", "scripts", "tests"];
const files = [...rooms.flatMap(filesIn), ...readdirSync(".")];
const code = files.filter((path) => /\.(css|js|mjs|ts|tsx)$/.test(path)).map((path) => readFileSync(path, "utf8"));

/** Folders that are not in the repository: `npm run bench` makes this one. */
const generated = ["bench/results"];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
}

/** Names in code style, and the targets of links to files. */
function namesIn(paper: string): string[] {
  const text = readFileSync(paper, "utf8").replaceAll(/^```[^]*?^```/gm, "");
  const inCode = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = ""]) => name);
  const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = ""]) => target);
  return [...inCode, ...linked];
}

const isPath = (name: string) =>
  !/[\s*{}<>]/.test(name) &&
  !generated.includes(name) &&
  (rooms.includes(name.split("/")[0] ?? "") || /^[^/].*\.(css|js|cjs|mjs|ts|tsx)$/.test(name)) &&
  (name.includes("/") || name.includes("."));

/** A paper may shorten a path to its end: `sqlite/log.ts`. */
const exists = (path: string) => existsSync(path) || files.some((file) => file.endsWith(`/${path}`));

test.each(papers)("every path that %s names exists", (paper) => {
  expect(namesIn(paper).filter((name) => isPath(name) && !exists(name))).toEqual([]);
});

test.each(papers)("every identifier that %s names is in the code", (paper) => {
  const identifiers = namesIn(paper).filter((name) => /^[A-Za-z]+[a-z][A-Z]\w*(\(\))?$/.test(name));
  const missing = identifiers.filter((name) => !code.some((source) => source.includes(name.replace("()", ""))));
  expect(missing).toEqual([]);
});
