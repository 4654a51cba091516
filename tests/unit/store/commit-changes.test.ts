import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Change } from "#lib/store/changes/change";
import type { MentionCandidates } from "#lib/store/changes/mention-candidates";
import { openSqliteStore } from "#lib/store/sqlite/open";

const at = "2026-03-01T12:00:00.000Z";
const channel = { id: "1", slug: "general" };
const ada = { id: "ada", displayName: "Ada" };
const grace = { id: "grace", displayName: "Grace" };

let folder: string;
let store: Awaited<ReturnType<typeof openSqliteStore>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-commit-"));
  store = await openSqliteStore(folder);
  for (const { id, displayName } of [ada, grace])
    await store.members.createWithSession(
      { id, displayName, nameKey: id, confusableKey: id, searchKey: id, createdAt: at },
      { id: `of ${id}`, memberId: id, tokenHash: id, createdAt: at, lastSeenAt: at },
    );
  const names = { name: "General", nameKey: "general", confusableKey: "general", topic: "" };
  const state = { createdBy: ada.id, createdAt: at, seq: 0, rev: 0, lastActivityAt: at, archivedAt: null };
  await store.channels.create({ ...channel, ...names, ...state });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const create = (id: string, mentionCandidates: MentionCandidates = []): Change => ({
  kind: "create",
  draft: {
    id,
    clientId: id,
    text: id,
    channel,
    author: ada,
    images: [],
    replyTo: null,
    createdAt: at,
    mentionCandidates,
  },
});
const react: Change = { kind: "react", channel, messageId: "tea", author: grace, emoji: "👍", on: true };
const own = { channel, messageId: "tea", isAllowed: () => true, at };
const edit: Change = { kind: "edit", text: "coffee", mentionCandidates: [], ...own };
const remove: Change = { kind: "delete", ...own };

/** The packet and the database must agree, whatever else happens to a message in the batch that creates it. */
test.each<[string, Change[]]>([
  ["sent", [create("tea")]],
  ["sent with a mention", [create("tea", [[{ nameKey: "grace", folded: "grace" }]])]],
  ["sent and reacted to", [create("tea"), react]],
  ["sent and edited", [create("tea"), edit]],
  ["sent and deleted", [create("tea"), react, remove]],
])("a message that is %s in one batch is stored as it was published", async (_, batch) => {
  const { packets } = await store.commitChanges(batch);
  expect(packets).toHaveLength(1);
  expect(await store.messages.listBefore(channel.id, 2, 1)).toEqual(packets[0]?.messages);
});
