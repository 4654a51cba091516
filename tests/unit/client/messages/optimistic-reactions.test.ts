import type { Message } from "#lib/contract/message";
import { isReactedBy, OptimisticReactions, applyPendingReactions } from "#lib/client/messages/optimistic-reactions";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { ada, grace, message } from "#tests/support/client/fixtures";

const shownOf = (reactions: ReturnType<typeof applyPendingReactions>) =>
  reactions.map(({ emoji, count, by }) => `${emoji} ${count} ${by.map(({ id }) => id).join(" ")}`);

describe("reactions with what one has just chosen", () => {
  const held = [
    { emoji: "🎉", count: 2, by: [grace, ada] },
    { emoji: "👀", count: 1, by: [ada] },
  ];

  it("are one more or one less, and none where nobody is left", () => {
    expect(shownOf(applyPendingReactions(held, { "🎉": false, "👀": false, "👍": true }, ada))).toEqual([
      "🎉 1 grace",
      "👍 1 ada",
    ]);
    expect(shownOf(applyPendingReactions(held, { "👀": true }, grace))).toEqual(["🎉 2 grace ada", "👀 2 ada grace"]);
  });

  it("are the same where the server says so already", () => {
    expect(applyPendingReactions(held, { "🎉": true, "👍": false }, ada)).toEqual(held);
    expect(held.map((reaction) => isReactedBy(reaction, "grace"))).toEqual([true, false]);
  });
});

/** A server that answers when it is told to. */
function server() {
  const asked: { emoji: string; on: boolean; answer(error?: unknown): Promise<void> }[] = [];
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
        asked.push({ emoji, on, answer });
      }),
    changed: (news) => void known.push(news),
    confirmed: (_, __, on) => void chosen.push(on),
  });
  return { reactions, asked, known, chosen };
}

describe("a choice", () => {
  const said = message(1);

  it("stands until the server has answered, and is known from the message then", async () => {
    const { reactions, asked, known } = server();
    reactions.choose(said, "🎉", true);
    expect(reactions.all()).toEqual({ m1: { wanted: { "🎉": true }, refused: null } });
    await asked[0]?.answer();
    expect([reactions.all(), known]).toEqual([{}, [said]]);
  });

  it("that is changed while it is told is told again, once, as it is wanted last", async () => {
    const { reactions, asked, chosen } = server();
    for (const on of [true, false, true, false]) reactions.choose(said, "🎉", on);
    expect(asked.map(({ on }) => on)).toEqual([true]);
    await asked[0]?.answer();
    expect(asked.map(({ on }) => on)).toEqual([true, false]);
    await asked[1]?.answer();
    expect([asked.length, reactions.all(), chosen]).toEqual([2, {}, [true, false]]);
  });

  it("that is refused is taken back, with the reason until one has read it, and others stay", async () => {
    const { reactions, asked } = server();
    reactions.choose(said, "🎉", true);
    reactions.choose(said, "👀", true);
    const refused = new UnreachableError();
    await asked[0]?.answer(refused);
    expect(reactions.all()).toEqual({ m1: { wanted: { "👀": true }, refused } });
    await asked[1]?.answer();
    expect(reactions.all()).toEqual({ m1: { wanted: {}, refused } });
    reactions.dismiss("m1");
    expect(reactions.all()).toEqual({});
  });
});
