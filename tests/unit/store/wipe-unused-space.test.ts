import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import type { Change } from "#lib/store/changes/change";
import { openSqliteStore } from "#lib/store/sqlite/open";

const at = "2026-03-01T12:00:00.000Z";
const channel = { id: "1", slug: "general" };
const ada = { id: "ada", displayName: "Ada" };
const folder = mkdtempSync(join(tmpdir(), "parley-scrub-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Gives the same numbers at every run (mulberry32). */
function numbersFrom(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

it("the database keeps no copy of deleted or edited texts after their rows have moved", async () => {
  const store = await openSqliteStore(folder);
  await store.members.createWithSession(
    { ...ada, nameKey: "ada", confusableKey: "ada", searchKey: "ada", createdAt: at },
    { id: "of ada", memberId: "ada", tokenHash: "ada", createdAt: at, lastSeenAt: at },
  );
  const names = { name: "General", nameKey: "general", confusableKey: "general", topic: "" };
  const state = { createdBy: ada.id, createdAt: at, seq: 0, rev: 0, lastActivityAt: at, archivedAt: null };
  await store.channels.create({ ...channel, ...names, ...state });

  const below = numbersFrom(7);
  const live = new Map<string, string>();
  const gone: string[] = [];
  let words = 0;
  const sizes = [120, 120, 900, 3_000];
  // Each character has three bytes, so the longest texts fill several pages.
  const newText = () => `lapis${String((words += 1)).padStart(6, "0")}.${"字".repeat(below(sizes[below(4)] ?? 1))}`;
  const nextChange = (step: number): Change => {
    const ids = [...live.keys()];
    const id = ids[below(ids.length)];
    const way = below(10);
    if (id === undefined || way < 5) {
      const made = `${below(2 ** 30)} ${step}`;
      live.set(made, newText());
      const draft = { id: made, clientId: made, channel, author: ada, images: [], replyTo: null, createdAt: at };
      return { kind: "create", draft: { ...draft, text: live.get(made) ?? "", mentionCandidates: [] } };
    }
    const own = { channel, messageId: id, isAllowed: () => true, at };
    const before = live.get(id) ?? "";
    if (way === 9) {
      gone.push(before);
      live.delete(id);
      return { kind: "delete", ...own };
    }
    // Half of the texts only grow, so their old content is still there.
    const grows = way < 7 && before.length < 3_500;
    const text = grows ? `${before}${"y".repeat(below(400))}` : newText();
    if (!grows) gone.push(before);
    live.set(id, text);
    return { kind: "edit", text, mentionCandidates: [], ...own };
  };
  for (let step = 0; step < 8_000; step += 20) {
    const { outcomes } = await store.commitChanges(Array.from({ length: 20 }, (_, index) => nextChange(step + index)));
    for (const outcome of outcomes) expect(outcome).not.toHaveProperty("refusal");
  }
  await store.close();

  const path = join(folder, "parley.db");
  const found = new Set(readFileSync(path, "latin1").match(/lapis\d{6}\./g));
  const wordOf = (text: string) => text.slice(0, text.indexOf(".") + 1);
  expect(gone.length).toBeGreaterThan(500);
  expect(gone.map(wordOf).filter((word) => found.has(word))).toEqual([]);
  expect([...live.values()].map(wordOf).filter((word) => !found.has(word))).toEqual([]);
  const database = new Libsql(path);
  expect(database.prepare("PRAGMA integrity_check").all()).toMatchObject([{ integrity_check: "ok" }]);
  const kept = database.prepare("SELECT id, text FROM messages WHERE deletedAt IS NULL").all();
  expect(new Map(kept.map((row) => [Reflect.get(Object(row), "id"), Reflect.get(Object(row), "text")]))).toEqual(live);
  database.close();
});
