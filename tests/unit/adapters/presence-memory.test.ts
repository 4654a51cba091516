import { createMemoryPresence } from "#lib/adapters/presence-memory";
import type { PresenceChange } from "#lib/contract/events";

const since = "2026-03-01T12:00:00.000Z";
const ada = { id: "a", displayName: "Ada", since };
const grace = { id: "g", displayName: "Grace", since };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function watchedPresence() {
  const presence = createMemoryPresence();
  const changes: PresenceChange[] = [];
  presence.subscribe((change) => changes.push(change));
  return { presence, changes, tell: () => jest.runOnlyPendingTimers() };
}

describe("presence", () => {
  it("is published in batched changes, once for all tabs", () => {
    const { presence, changes, tell } = watchedPresence();
    presence.enter("general", "tab 1", ada);
    presence.enter("general", "tab 2", ada);
    presence.enter("general", "tab 3", grace);
    tell();
    expect(changes).toEqual([{ channel: "general", entered: [ada, grace], left: [] }]);
    presence.leave("general", "tab 1");
    presence.leaveAll("tab 3");
    tell();
    expect(changes.at(-1)).toEqual({ channel: "general", entered: [], left: ["g"] });
    expect(presence.membersIn("general")).toEqual([ada]);
  });

  it("publishes nothing for a member who only reloads", () => {
    const { presence, changes, tell } = watchedPresence();
    presence.enter("general", "tab 1", ada);
    tell();
    presence.leaveAll("tab 1");
    presence.enter("general", "tab 2", ada);
    tell();
    expect(changes).toHaveLength(1);
  });

  it("is listed as last published, so that a reader in between misses nobody", () => {
    const { presence, changes, tell } = watchedPresence();
    presence.enter("general", "tab 1", ada);
    tell();
    presence.leaveAll("tab 1");
    // Grace asks between Ada's leaving and return: later changes build on what she sees now.
    const seenByGrace = presence.membersIn("general");
    presence.enter("general", "tab 2", ada);
    tell();
    expect(seenByGrace).toEqual([ada]);
    expect(changes).toHaveLength(1);
    presence.leaveAll("tab 2");
    expect(presence.membersIn("general")).toEqual([ada]);
    tell();
    expect(presence.membersIn("general")).toEqual([]);
    expect(changes.at(-1)?.left).toEqual(["a"]);
  });

  it("can be requested by member, too", () => {
    const { presence } = watchedPresence();
    presence.enter("general", "tab 1", ada);
    presence.enter("art", "tab 2", ada);
    presence.enter("art", "tab 3", grace);
    expect(presence.channelsOf("a")).toEqual(["general", "art"]);
    presence.leave("general", "tab 1");
    expect(presence.channelsOf("a")).toEqual(["art"]);
    expect(presence.channelsOf("nobody")).toEqual([]);
  });
});
