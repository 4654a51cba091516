import { refusal } from "#lib/contract/errors/refuse";
import { BlockedUploads } from "#lib/client/outbox/blocked-uploads";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import type { Responder } from "#lib/client/connection/probe-server";

const broken = new UnreachableError();

function setUp() {
  const server: { answers: Responder } = { answers: "parley" };
  const uploads = new BlockedUploads(async () => server.answers);
  return { uploads, server };
}

describe("an upload that breaks", () => {
  it("three times while Parley answers is blocked", async () => {
    const { uploads } = setUp();
    expect(await uploads.meaningOf("a", broken)).toBe(broken);
    expect(await uploads.meaningOf("b", broken)).toBe(broken);
    expect(await uploads.meaningOf("a", broken)).toBe(broken);
    const meaning = await uploads.meaningOf("a", broken);
    expect(meaning).toMatchObject({ code: "too_large", extras: { reason: "stopped_on_the_way" } });
    expect(await uploads.meaningOf("b", broken)).toBe(broken);
  });

  it("counts from zero when one retries it", async () => {
    const { uploads } = setUp();
    for (let time = 0; time < 3; time += 1) await uploads.meaningOf("a", broken);
    expect(await uploads.meaningOf("a", broken)).toBe(broken);
  });

  it.each<Responder>(["nobody", "another"])("is retried without limit while %s answers", async (answers) => {
    const { uploads, server } = setUp();
    server.answers = answers;
    for (let time = 0; time < 20; time += 1) expect(await uploads.meaningOf("a", broken)).toBe(broken);
    server.answers = "parley";
    expect(await uploads.meaningOf("a", broken)).toBe(broken);
  });

  it("differs from one that Parley refuses, which has arrived", async () => {
    const { uploads } = setUp();
    const slow = refusal("rate_limited", { retryAfter: 1 });
    for (const error of [broken, broken, slow, broken, broken]) expect(await uploads.meaningOf("a", error)).toBe(error);
  });
});
