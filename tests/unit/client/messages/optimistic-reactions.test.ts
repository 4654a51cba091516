import type { Message } from "#lib/contract/message";
import { isReactedBy, OptimisticReactions, applyPendingReactions } from "#lib/client/messages/optimistic-reactions";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { ada, grace, message } from "#tests/support/client/fixtures";

const shownOf = (reactions: ReturnType<typeof applyPendingReactions>) =>
  reactions.map(({ emoji, count, by }) => `${emoji} ${count} ${by.map(({ id }) => id).join(" ")}`);

describe("reactions with pending choices", () => {
  const held = [
    { emoji: "🎉", count: 2, by: [grace, ada] },
    { emoji: "👀", count: 1, by: [ada] },
  ];

  it("count one more or one less, and disappear when nobody is left", () => {
    expect(shownOf(applyPendingReactions(held, { "🎉": false, "👀": false, "👍": true }, ada))).toEqual([
      "🎉 1 grace",
      "👍 1 ada",
    ]);
    expect(shownOf(applyPendingReactions(held, { "👀": true }, grace))).toEqual(["🎉 2 grace ada", "👀 2 ada grace"]);
  });

  it("stay the same when the server has the choices already", () => {
    expect(applyPendingReactions(held, { "🎉": true, "👍": false }, ada)).toEqual(held);
    expect(held.map((reaction) => isReactedBy(reaction, "grace"))).toEqual([true, false]);
  });
});

/** A server that answers when it is told to. */
function server() {
  const requests: { emoji: string; on: boolean; answer(error?: unknown): Promise<void> }[] = [];
  const known: Message[] = [];
  const chosen: boolean[] = [];
  const reactions = new OptimisticReactions({
    react: (of, emoji, on) =>
      new Promise((resolve, reject) => {
        const answer = async (error?: unknown) => {
          if (error) reject(error);
          else resolve(of);
          await new Promise(setImmediate);
        };
        requests.push({ emoji, on, answer });
      }),
    changed: (news) => void known.push(news),
    confirmed: (_, __, on) => void chosen.push(on),
  });
  return { reactions, requests, known, chosen };
}

describe("a chosen reaction", () => {
  const target = message(1);

  it("is pending until the server has answered, and comes with the message then", async () => {
    const { reactions, requests, known } = server();
    reactions.choose(target, "🎉", true);
    expect(reactions.all()).toEqual({ m1: { wanted: { "🎉": true }, refused: null } });
    await requests[0]?.answer();
    expect([reactions.all(), known]).toEqual([{}, [target]]);
  });

  it("is sent once more, in its last state, when it changes during the request", async () => {
    const { reactions, requests, chosen } = server();
    for (const on of [true, false, true, false]) reactions.choose(target, "🎉", on);
    expect(requests.map(({ on }) => on)).toEqual([true]);
    await requests[0]?.answer();
    expect(requests.map(({ on }) => on)).toEqual([true, false]);
    await requests[1]?.answer();
    expect([requests.length, reactions.all(), chosen]).toEqual([2, {}, [true, false]]);
  });

  it("is taken back when it is refused, with the error until it is dismissed, and others stay", async () => {
    const { reactions, requests } = server();
    reactions.choose(target, "🎉", true);
    reactions.choose(target, "👀", true);
    const refused = new UnreachableError();
    await requests[0]?.answer(refused);
    expect(reactions.all()).toEqual({ m1: { wanted: { "👀": true }, refused } });
    await requests[1]?.answer();
    expect(reactions.all()).toEqual({ m1: { wanted: {}, refused } });
    reactions.dismiss("m1");
    expect(reactions.all()).toEqual({});
  });
});
