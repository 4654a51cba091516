import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMemoryBus } from "#lib/adapters/bus-memory";
import { createSessionCache } from "#lib/domain/services/session-cache";
import { hashToken } from "#lib/domain/services/session-token";
import { openSqliteStore } from "#lib/store/sqlite/open";

const minute = 60 * 1000;
const day = 24 * 60 * minute;
const start = Date.parse("2026-03-01T12:00:00.000Z");

let folder: string;
let store: Awaited<ReturnType<typeof openSqliteStore>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-sessions-"));
  store = await openSqliteStore(folder);
  const at = new Date(start).toISOString();
  await store.members.createWithSession(
    { id: "ada", displayName: "Ada", nameKey: "ada", confusableKey: "ada", searchKey: "ada", createdAt: at },
    { id: "of ada", memberId: "ada", tokenHash: hashToken("token"), createdAt: at, lastSeenAt: at },
  );
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets Parley run for some minutes, with a pass at the start and every ten minutes. @param now the clock at its start */
async function run(now: number, minutes: number) {
  let uptime = 0;
  const clock = { now: () => new Date(now + uptime), uptime: () => uptime };
  const sessions = createSessionCache(store, createMemoryBus(), clock, 30 * day);
  for (; uptime <= minutes * minute; uptime += 10 * minute) await sessions.endIdle();
  return (await sessions.identify({ token: "token", lastChannel: null })).member?.displayName;
}

it("an idle session ends even where no run lasts an hour", async () => {
  const later = start + 31 * day;
  expect(await run(later, 30)).toBe("Ada");
  // Only that run knows of the use in between, and forgets it at its end.
  expect(await run(later + 40 * minute, 20)).toBe("Ada");
  expect(await run(later + 70 * minute, 10)).toBeUndefined();
});

it("the idle time from before a run in which the clock was right does not count", async () => {
  for (let times = 0; times < 4; times += 1) {
    expect(await run(start + 3_650 * day, 50)).toBe("Ada");
    expect(await run(start + times * day, 10)).toBe("Ada");
  }
});

it("the time in which the server did not run does not count, whatever the clock said", async () => {
  expect(await run(start + 31 * day, 0)).toBe("Ada");
  expect(await run(start + 3_650 * day, 0)).toBe("Ada");
  expect(await run(start + 7_300 * day, 0)).toBe("Ada");
});
