import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathOf } from "#tests/support/foreign-program";

/** A third-party proxy in front of Parley, configured as in the README. */
export type Proxy = { readonly url: string };

const ends: (() => Promise<void>)[] = [];

afterAll(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

/** @param change edits the README's configuration */
export async function startNginx(target: string, change: (example: string) => string = (example) => example) {
  return startProxy("nginx", (folder, port) => {
    const example = exampleOf("nginx")
      .replace("127.0.0.1:3000", new URL(target).host)
      .replace("listen 80;", `listen 127.0.0.1:${port};`);
    const tempPaths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    writeFileSync(
      join(folder, "nginx.conf"),
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {}
       http { access_log off; ${tempPaths.join(" ")} ${change(example)} }`,
    );
    return ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"];
  });
}

export async function startCaddy(target: string, change: (example: string) => string = (example) => example) {
  return startProxy("caddy", (folder, port) => {
    const example = exampleOf("caddy")
      .replace("127.0.0.1:3000", new URL(target).host)
      .replace("chat.example.org", `http://127.0.0.1:${port}`);
    writeFileSync(join(folder, "Caddyfile"), `{\n  admin off\n  storage file_system ${folder}\n}\n${change(example)}`);
    return ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
  });
}

/** Reads the README's configuration, so that it is known to work. */
function exampleOf(language: string): string {
  const [, example] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readFileSync("README.md", "utf8")) ?? [];
  if (!example) throw new Error(`The README has no example for ${language}.`);
  return example;
}

async function startProxy(
  name: "nginx" | "caddy",
  configure: (folder: string, port: number) => string[],
): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), `parley-${name}-`));
  const port = await freePort();
  const child = spawn(pathOf(name), configure(folder, port), {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, HOME: folder },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (output += piece));
  ends.push(async () => {
    const gone = child.exitCode === null && child.signalCode === null && once(child, "close");
    child.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });
  while (!(await accepts(port)))
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}:\n${output}`);
  return { url: `http://127.0.0.1:${port}` };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Tries to connect, since the two proxies have no common way to say when they listen. */
function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => setTimeout(resolve, 20, false));
  });
}
