import type { Message } from "#lib/contract/message";
import { check } from "#tests/faults/support/checker";
import type { Evidence, FlawKind, Intention } from "#tests/faults/support/evidence";

const ada = { id: "ada", displayName: "Ada" };
const grace = { id: "grace", displayName: "Grace" };
const said = new Date("2026-03-01T12:00:00.000Z").toISOString();

/** Ten messages; the fourth was edited, the seventh deleted. Everybody has them as they are. */
function soundEvidence() {
  const messages = Array.from({ length: 10 }, (_, i) => messageAt(i + 1));
  Object.assign(at(messages, 4), { text: "text 4, better", rev: 11, editedAt: said });
  Object.assign(at(messages, 7), { text: "", rev: 12, deletedAt: said });
  const intentions = messages.map(intentionOf);
  at(intentions, 4).texts.push("text 4, better");
  at(intentions, 4).settled = 1;
  at(intentions, 7).deletion = "acknowledged";
  return {
    channel: "general",
    rev: 12,
    intentions,
    forward: copy(messages),
    backward: copy(messages),
    changes: copy(messages).toSorted((a, b) => a.rev - b.rev),
    views: [
      { who: "Ada", messages: copy(messages), hasBefore: false, rev: 12 },
      { who: "Grace", messages: copy(messages).slice(3), hasBefore: true, rev: 12 },
    ],
    sightings: new Map(messages.map(({ seq, id }) => [seq, id])),
  };
}

type Sound = ReturnType<typeof soundEvidence>;

/** All lists of messages except the intentions, which are the truth. */
const accounts: Record<string, (evidence: Sound) => Message[]> = {
  "the history": (evidence) => evidence.forward,
  "the history backward": (evidence) => evidence.backward,
  "the changes": (evidence) => evidence.changes,
  "a view": (evidence) => evidence.views[1]?.messages ?? [],
};

/** Each in one account only: the others still have it right. `seq` 5 is in all of them. */
const plants: Record<string, { kinds: FlawKind[]; plant: (messages: Message[]) => void }> = {
  "a loss": { kinds: ["lost", "hole"], plant: (messages) => remove(messages, 5) },
  "a loss at the end": { kinds: ["lost", "hole"], plant: (messages) => remove(messages, 10) },
  "a duplicate": { kinds: ["doubled"], plant: (messages) => insertAfter(messages, 5, { ...bySeq(messages, 5) }) },
  "a duplicate with a place of its own": {
    kinds: ["doubled", "phantom"],
    plant: (messages) => messages.push({ ...bySeq(messages, 5), id: "id 5 again", seq: 11, rev: 13 }),
  },
  "a swap of places": {
    kinds: ["disordered"],
    plant: (messages) => {
      const [a, b] = [bySeq(messages, 5), bySeq(messages, 6)];
      [a.seq, b.seq] = [b.seq, a.seq];
      messages.sort((x, y) => x.seq - y.seq);
    },
  },
  "a swap in the list": {
    kinds: ["disordered"],
    plant: (messages) => {
      const [a, b] = [bySeq(messages, 5), bySeq(messages, 6)];
      const [i, j] = [messages.indexOf(a), messages.indexOf(b)];
      [messages[i], messages[j]] = [b, a];
    },
  },
  "a hole in the numbers": {
    kinds: ["hole", "disordered"],
    plant: (messages) => messages.forEach((message) => void (message.seq += Number(message.seq > 5))),
  },
  "a phantom": { kinds: ["phantom"], plant: (messages) => messages.push({ ...messageAt(11), rev: 13 }) },
  "a phantom in a place of somebody else": {
    kinds: ["disordered", "phantom"],
    plant: (messages) => Object.assign(bySeq(messages, 5), { id: "id x", clientId: "client x" }),
  },
  "a text that nobody wrote": {
    kinds: ["phantom", "contradicted"],
    plant: (messages) => void (bySeq(messages, 5).text = "text 5, bent"),
  },
  "an edit that was lost": {
    kinds: ["altered", "contradicted"],
    plant: (messages) => void (bySeq(messages, 4).text = "text 4"),
  },
  "a tombstone that lives": {
    kinds: ["undead"],
    plant: (messages) => Object.assign(bySeq(messages, 7), { text: "text 7", deletedAt: null }),
  },
  "a tombstone with its text": { kinds: ["undead"], plant: (messages) => void (bySeq(messages, 7).text = "text 7") },
};

describe("the checker", () => {
  it("finds nothing where nothing is wrong", () => {
    expect(check(soundEvidence())).toEqual([]);
  });

  it("finds nothing wrong with what was not acknowledged, there or not", () => {
    const evidence = soundEvidence();
    delete at(evidence.intentions, 5).acknowledged;
    at(evidence.intentions, 5).settled = -1;
    evidence.intentions.push({ ...intentionOf(messageAt(11)), acknowledged: undefined, settled: -1 });
    expect(check(evidence)).toEqual([]);
  });

  describe.each(Object.keys(accounts))("finds in %s", (account) => {
    it.each(Object.keys(plants))("%s", (name) => {
      const evidence = soundEvidence();
      const messages = accounts[account]?.(evidence);
      const plant = plants[name];
      if (!messages || !plant) throw new Error("There is no such plant.");
      plant.plant(messages);
      expect(plant.kinds.some((kind) => kindsIn(evidence).has(kind))).toBe(true);
    });
  });

  it.each(["a loss", "a duplicate with a place of its own", "a swap of places", "a phantom", "an edit that was lost"])(
    "finds %s that all accounts agree on",
    (name) => {
      const evidence = soundEvidence();
      for (const account of Object.values(accounts)) plants[name]?.plant(account(evidence));
      plants[name]?.plant(evidence.views[0]?.messages ?? []);
      expect(plants[name]?.kinds.some((kind) => kindsIn(evidence).has(kind))).toBe(true);
    },
  );

  const plantedElsewhere: Record<string, { kind: FlawKind; plant: (evidence: Sound) => void }> = {
    "a revision that nothing explains": {
      kind: "hole",
      plant: (evidence) => {
        evidence.rev = 13;
        for (const view of evidence.views) view.rev = 13;
      },
    },
    "a client that does not know the latest revision": {
      kind: "hole",
      plant: ({ views }) => void (only(views).rev = 11),
    },
    "a client that takes a part for the whole": {
      kind: "lost",
      plant: ({ views }) => void (only(views.slice(1)).hasBefore = false),
    },
    "a client that holds nothing": { kind: "hole", plant: ({ views }) => void (only(views).messages = []) },
    "what was shown and then was gone": { kind: "lost", plant: ({ sightings }) => void sightings.set(11, "id 11") },
    "what was shown and became something else": {
      kind: "disordered",
      plant: ({ sightings }) => void sightings.set(5, "id x"),
    },
    "what an author said in another order": {
      kind: "disordered",
      plant: ({ intentions }) => {
        at(intentions, 3).order = 4;
        at(intentions, 5).order = 2;
      },
    },
    "an ack with another place": {
      kind: "disordered",
      plant: ({ intentions }) => void (at(intentions, 5).acknowledged = { id: "id 5", seq: 6 }),
    },
    "an ack with another message": {
      kind: "doubled",
      plant: ({ intentions }) => void (at(intentions, 5).acknowledged = { id: "id x", seq: 5 }),
    },
    "a message under another author": {
      kind: "phantom",
      plant: ({ intentions }) => void (at(intentions, 5).author = "x"),
    },
    "a deletion that nobody wanted": {
      kind: "lost",
      plant: ({ intentions }) => void (at(intentions, 7).deletion = "none"),
    },
  };

  it.each(Object.keys(plantedElsewhere))("finds %s", (name) => {
    const evidence = soundEvidence();
    plantedElsewhere[name]?.plant(evidence);
    expect(check(evidence).map(({ kind }) => kind)).toContain(plantedElsewhere[name]?.kind);
  });

  it("takes 200,000 messages", () => {
    const messages = Array.from({ length: 200_000 }, (_, i) => messageAt(i + 1));
    const evidence: Evidence = {
      channel: "general",
      rev: messages.length,
      intentions: messages.map(intentionOf),
      forward: messages,
      backward: messages,
      changes: messages,
      views: [{ who: "Ada", messages, hasBefore: false, rev: messages.length }],
      sightings: new Map(messages.map(({ seq, id }) => [seq, id])),
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
    createdAt: said,
    editedAt: null,
    deletedAt: null,
  };
}

function intentionOf({ id, seq, clientId, author }: Message): Intention {
  return {
    clientId,
    author: author.id,
    channel: "general",
    order: Math.floor((seq - 1) / 2),
    texts: [`text ${seq}`],
    settled: 0,
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

/** @param place from 1 */
const at = <Item>(items: readonly Item[], place: number): Item => only(items.slice(place - 1));
const bySeq = (messages: readonly Message[], seq: number) => only(messages.filter((message) => message.seq === seq));
const remove = (messages: Message[], seq: number) => void messages.splice(messages.indexOf(bySeq(messages, seq)), 1);
const insertAfter = (messages: Message[], seq: number, message: Message) =>
  void messages.splice(messages.indexOf(bySeq(messages, seq)) + 1, 0, message);
