import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import type { MessagePage } from "#lib/contract/operations/messages";
import { member, httpClient } from "#tests/support/http";
import { sampleImages } from "#tests/support/sample-images";
import { startServer } from "#tests/support/server";
import { closeSockets, connect, listen } from "#tests/support/socket";
import { imageOf, upload } from "#tests/support/uploads";
import { promised, tooOld } from "#tests/runtimes/runtimes";

describe.each(promised)("on Node %s", (version, node) => {
  it("Parley starts, does its main job, stops in order, and has everything after a restart", async () => {
    expect(execFileSync(node, ["--version"], { encoding: "utf8" }).trim()).toBe(`v${version}`);
    const server = await startServer({ node, script: "scripts/start.mjs" });
    const [ada, grace] = [await member(server.url, "Ada"), await member(server.url, "Grace")];
    const [speaker, reader] = [await connect(ada), await connect(grace)];
    const shown = listen(reader, "channel:changes");
    await reader.emitWithAck("channel:open", { channel: "general" });

    const sent = await speaker.emitWithAck("message:send", {
      channel: "general",
      clientId: randomUUID(),
      text: "Bonjour, naïve 👩‍🚀",
    });
    if (!("message" in sent)) throw new Error(sent.error.detail);
    expect((await shown.first()).messages).toEqual([sent.message]);
    const jpeg = new File([new Uint8Array(await sampleImages.jpeg())], "photo.jpg");
    const { status, body } = await upload(ada, { image: jpeg });
    expect(status).toBe(201);

    const kept = async () => {
      const { messages } = (await grace.get<MessagePage>("/api/channels/general/messages")).body;
      const bytes = await grace.bytes(imageOf(body).url);
      const { status: pageStatus, body: html } = await grace.get<string>("/c/general");
      expect([bytes.status, pageStatus]).toEqual([200, 200]);
      expect(html).toContain(sent.message.text);
      return { messages, image: Buffer.from(bytes.body).toString("base64") };
    };
    const before = await kept();
    expect(before.messages).toEqual([sent.message, body.message]);
    expect((await httpClient(server.url).get("/")).status).toBe(200);
    // The reader of the first part must not reconnect in the second.
    closeSockets();

    expect(await server.stop()).toBe(0);
    expect(unexpectedIn(server.output())).toEqual([]);
    await server.restart();
    expect(await kept()).toEqual(before);
    expect(await server.stop()).toBe(0);
  });

  it("says when Node itself gets no security fixes any more, and only then", async () => {
    const server = await startServer({ node, script: "scripts/start.mjs" });
    const told =
      /^Node\.js (\d+) has had no security fixes since (.*): install the newest LTS .* https:\/\/nodejs\.org\.$/m;
    const [, major, month] = told.exec(server.output()) ?? [];
    expect([major, month]).toEqual(version.startsWith("20.") ? ["20", "April 2026"] : [undefined, undefined]);
  });
});

/** Finds log lines that a normal run does not write, for instance warnings of deprecated or experimental features. */
function unexpectedIn(output: string): string[] {
  const expected = /^(|Parley is .*|Its data lies in .*|✓ Running next\.config\.js .*|Node\.js 20 has had no .*)$/;
  return output.split("\n").filter((line) => !expected.test(line));
}

describe.each(tooOld)("on Node %s", (version, node) => {
  const commands = readdirSync("scripts").filter((name) => name.endsWith(".mjs"));

  it.each(commands)("scripts/%s says in one sentence which one is needed", (name) => {
    const { status, stdout, stderr } = spawnSync(node, [`scripts/${name}`], { encoding: "utf8" });
    const sentence = `Parley needs Node.js 20.19 or newer; this is ${version}. Get it from https://nodejs.org.\n`;
    expect([status, stdout, stderr]).toEqual([1, "", sentence]);
  });
});
