import type { Message } from "#lib/contract/message";
import { check } from "#tests/faults/support/consistency-checker";
import type { Evidence, ViolationKind, ExpectedMessage } from "#tests/faults/support/evidence";

const ada = { id: "ada", displayName: "Ada" };
const grace = { id: "grace", displayName: "Grace" };
const sentAt = new Date("2026-03-01T12:00:00.000Z").toISOString();

/** Ten messages, of which the fourth was edited and the seventh deleted. All clients agree. */
function soundEvidence() {
  const messages = Array.from({ length: 10 }, (_, i) => messageAt(i + 1));
  Object.assign(at(messages, 4), { text: "text 4, better", rev: 11, editedAt: sentAt });
  Object.assign(at(messages, 7), { text: "", rev: 12, deletedAt: sentAt });
  const expectedMessages = messages.map(expectedOf);
  at(expectedMessages, 4).texts.push("text 4, better");
  at(expectedMessages, 4).acknowledgedTextIndex = 1;
  at(expectedMessages, 7).deletion = "acknowledged";
  return {
    channel: "general",
    rev: 12,
    expectedMessages,
    forward: copy(messages),
    backward: copy(messages),
    changes: copy(messages).toSorted((a, b) => a.rev - b.rev),
    views: [
      { client: "Ada", messages: copy(messages), hasBefore: false, rev: 12 },
      { client: "Grace", messages: copy(messages).slice(3), hasBefore: true, rev: 12 },
    ],
    observations: new Map(messages.map(({ seq, id }) => [seq, id])),
  };
}

type Sound = ReturnType<typeof soundEvidence>;

/** All lists of messages; the expected ones are the truth. */
const accounts: Record<string, (evidence: Sound) => Message[]> = {
  "the history": (evidence) => evidence.forward,
  "the history backward": (evidence) => evidence.backward,
  "the changes": (evidence) => evidence.changes,
  "a view": (evidence) => evidence.views[1]?.messages ?? [],
};

/** Mutations of one list while the others stay correct. `seq` 5 is in all of them. */
const mutations: Record<string, { kinds: ViolationKind[]; mutate: (messages: Message[]) => void }> = {
  "a loss": { kinds: ["lost", "gap"], mutate: (messages) => remove(messages, 5) },
  "a loss at the end": { kinds: ["lost", "gap"], mutate: (messages) => remove(messages, 10) },
  "a duplicate": { kinds: ["duplicate"], mutate: (messages) => insertAfter(messages, 5, { ...bySeq(messages, 5) }) },
  "a duplicate with a place of its own": {
    kinds: ["duplicate", "phantom"],
    mutate: (messages) => messages.push({ ...bySeq(messages, 5), id: "id 5 again", seq: 11, rev: 13 }),
  },
  "a swap of places": {
    kinds: ["out of order"],
    mutate: (messages) => {
      const [a, b] = [bySeq(messages, 5), bySeq(messages, 6)];
      [a.seq, b.seq] = [b.seq, a.seq];
      messages.sort((x, y) => x.seq - y.seq);
    },
  },
  "a swap in the list": {
    kinds: ["out of order"],
    mutate: (messages) => {
      const [a, b] = [bySeq(messages, 5), bySeq(messages, 6)];
      const [i, j] = [messages.indexOf(a), messages.indexOf(b)];
      [messages[i], messages[j]] = [b, a];
    },
  },
  "a hole in the numbers": {
    kinds: ["gap", "out of order"],
    mutate: (messages) => messages.forEach((message) => void (message.seq += Number(message.seq > 5))),
  },
  "a phantom": { kinds: ["phantom"], mutate: (messages) => messages.push({ ...messageAt(11), rev: 13 }) },
  "a phantom in a place of somebody else": {
    kinds: ["out of order", "phantom"],
    mutate: (messages) => Object.assign(bySeq(messages, 5), { id: "id x", clientId: "client x" }),
  },
  "a text that nobody wrote": {
    kinds: ["phantom", "inconsistent"],
    mutate: (messages) => void (bySeq(messages, 5).text = "text 5, bent"),
  },
  "an edit that was lost": {
    kinds: ["old text", "inconsistent"],
    mutate: (messages) => void (bySeq(messages, 4).text = "text 4"),
  },
  "a tombstone that lives": {
    kinds: ["undeleted"],
    mutate: (messages) => Object.assign(bySeq(messages, 7), { text: "text 7", deletedAt: null }),
  },
  "a tombstone with its text": {
    kinds: ["undeleted"],
    mutate: (messages) => void (bySeq(messages, 7).text = "text 7"),
  },
};

describe("the consistency checker", () => {
  it("finds nothing where nothing is wrong", () => {
    expect(check(soundEvidence())).toEqual([]);
  });

  it("finds nothing wrong with what was not acknowledged, there or not", () => {
    const evidence = soundEvidence();
    delete at(evidence.expectedMessages, 5).acknowledged;
    at(evidence.expectedMessages, 5).acknowledgedTextIndex = -1;
    evidence.expectedMessages.push({
      ...expectedOf(messageAt(11)),
      acknowledged: undefined,
      acknowledgedTextIndex: -1,
    });
    expect(check(evidence)).toEqual([]);
  });

  describe.each(Object.keys(accounts))("finds in %s", (account) => {
    it.each(Object.keys(mutations))("%s", (name) => {
      const evidence = soundEvidence();
      const messages = accounts[account]?.(evidence);
      const mutate = mutations[name];
      if (!messages || !mutate) throw new Error("There is no such plant.");
      mutate.mutate(messages);
      expect(mutate.kinds.some((kind) => kindsIn(evidence).has(kind))).toBe(true);
    });
  });

  it.each(["a loss", "a duplicate with a place of its own", "a swap of places", "a phantom", "an edit that was lost"])(
    "finds %s that all accounts agree on",
    (name) => {
      const evidence = soundEvidence();
      for (const account of Object.values(accounts)) mutations[name]?.mutate(account(evidence));
      mutations[name]?.mutate(evidence.views[0]?.messages ?? []);
      expect(mutations[name]?.kinds.some((kind) => kindsIn(evidence).has(kind))).toBe(true);
    },
  );

  const viewMutations: Record<string, { kind: ViolationKind; mutate: (evidence: Sound) => void }> = {
    "a revision that nothing explains": {
      kind: "gap",
      mutate: (evidence) => {
        evidence.rev = 13;
        for (const view of evidence.views) view.rev = 13;
      },
    },
    "a client that does not know the latest revision": {
      kind: "gap",
      mutate: ({ views }) => void (only(views).rev = 11),
    },
    "a client that takes a part for the whole": {
      kind: "lost",
      mutate: ({ views }) => void (only(views.slice(1)).hasBefore = false),
    },
    "a client that holds nothing": { kind: "gap", mutate: ({ views }) => void (only(views).messages = []) },
    "what was shown and then was gone": {
      kind: "lost",
      mutate: ({ observations }) => void observations.set(11, "id 11"),
    },
    "what was shown and became something else": {
      kind: "out of order",
      mutate: ({ observations }) => void observations.set(5, "id x"),
    },
    "what an author said in another order": {
      kind: "out of order",
      mutate: ({ expectedMessages }) => {
        at(expectedMessages, 3).order = 4;
        at(expectedMessages, 5).order = 2;
      },
    },
    "an ack with another place": {
      kind: "out of order",
      mutate: ({ expectedMessages }) => void (at(expectedMessages, 5).acknowledged = { id: "id 5", seq: 6 }),
    },
    "an ack with another message": {
      kind: "duplicate",
      mutate: ({ expectedMessages }) => void (at(expectedMessages, 5).acknowledged = { id: "id x", seq: 5 }),
    },
    "a message under another author": {
      kind: "phantom",
      mutate: ({ expectedMessages }) => void (at(expectedMessages, 5).author = "x"),
    },
    "a deletion that nobody wanted": {
      kind: "lost",
      mutate: ({ expectedMessages }) => void (at(expectedMessages, 7).deletion = "none"),
    },
  };

  it.each(Object.keys(viewMutations))("finds %s", (name) => {
    const evidence = soundEvidence();
    viewMutations[name]?.mutate(evidence);
    expect(check(evidence).map(({ kind }) => kind)).toContain(viewMutations[name]?.kind);
  });

  it("handles 200,000 messages", () => {
    const messages = Array.from({ length: 200_000 }, (_, i) => messageAt(i + 1));
    const evidence: Evidence = {
      channel: "general",
      rev: messages.length,
      expectedMessages: messages.map(expectedOf),
      forward: messages,
      backward: messages,
      changes: messages,
      views: [{ client: "Ada", messages, hasBefore: false, rev: messages.length }],
      observations: new Map(messages.map(({ seq, id }) => [seq, id])),
    };
    expect(check(evidence)).toEqual([]);
    expect(check({ ...evidence, forward: messages.toSpliced(100_000, 1) })).not.toEqual([]);
  });
});

const kindsIn = (evidence: Evidence) => new Set(check(evidence).map(({ kind }) => kind));

function messageAt(seq: number): Message {
  return {
    id: `id ${seq}`,
    channel: "general",
    seq,
    rev: seq,
    clientId: `client ${seq}`,
    author: seq % 2 ? ada : grace,
    text: `text ${seq}`,
    images: [],
    replyTo: null,
    quote: null,
    mentions: [],
    reactions: [],
    createdAt: sentAt,
    editedAt: null,
    deletedAt: null,
  };
}

function expectedOf({ id, seq, clientId, author }: Message): ExpectedMessage {
  return {
    clientId,
    author: author.id,
    channel: "general",
    order: Math.floor((seq - 1) / 2),
    texts: [`text ${seq}`],
    acknowledgedTextIndex: 0,
    deletion: "none",
    acknowledged: { id, seq },
  };
}

const copy = (messages: readonly Message[]) => messages.map((message) => ({ ...message }));

function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error("There is nothing.");
  return item;
}

/** @param seq from 1 */
const at = <Item>(items: readonly Item[], seq: number): Item => only(items.slice(seq - 1));
const bySeq = (messages: readonly Message[], seq: number) => only(messages.filter((message) => message.seq === seq));
const remove = (messages: Message[], seq: number) => void messages.splice(messages.indexOf(bySeq(messages, seq)), 1);
const insertAfter = (messages: Message[], seq: number, message: Message) =>
  void messages.splice(messages.indexOf(bySeq(messages, seq)) + 1, 0, message);
