import type { Message } from "#lib/contract/message";
import type { Evidence, Flaw, FlawKind, Intention, View } from "#tests/faults/support/evidence";

/** Compares all accounts of one channel, and tells everything that breaks a promise. Without flaws: an empty list. */
export function check(evidence: Evidence): Flaw[] {
  const { channel, forward } = evidence;
  const flaws: Flaw[] = [];
  const report = (where: string) => (kind: FlawKind, detail: string) =>
    void flaws.push({ kind, where: `${channel}: ${where}`, detail });

  checkHistory(evidence, report("history"));
  checkIntentions(evidence, report("acknowledged"));
  checkOrderOfAuthors(evidence, report("authors"));
  checkRevisions(evidence, report("changes"));
  compare(evidence.backward, forward, 1, report("history backward"));
  compare(bySeq(evidence.changes), forward, 1, report("changes"));
  for (const view of evidence.views) checkView(view, evidence, report(`view of ${view.who}`));
  checkSightings(evidence, report("seen live"));
  return flaws;
}

type Report = (kind: FlawKind, detail: string) => void;

/** Each place once, each message once. */
function checkHistory({ forward }: Evidence, report: Report): void {
  const ids = new Set<string>();
  const senders = new Set<string>();
  let expected = 1;
  for (const message of forward) {
    if (message.seq < expected) report("disordered", `${name(message)} comes after ${expected - 1}`);
    if (message.seq > expected) report("hole", `${name(message)} comes where ${expected} should`);
    expected = message.seq + 1;
    const sender = `${message.author.id} ${message.clientId}`;
    if (ids.has(message.id) || senders.has(sender)) report("doubled", name(message));
    ids.add(message.id);
    senders.add(sender);
  }
}

/** Checks that acknowledged messages exist as acknowledged, and that nothing exists that nobody sent. */
function checkIntentions({ forward, intentions }: Evidence, report: Report): void {
  const present = new Map(forward.map((message) => [message.clientId, message]));
  const intended = new Map<string, Intention>();
  for (const intention of intentions) {
    intended.set(intention.clientId, intention);
    const message = present.get(intention.clientId);
    const { acknowledged } = intention;
    if (!acknowledged) continue;
    if (!message) report("lost", `${intention.clientId}, acknowledged as ${acknowledged.seq}: ${intention.texts[0]}`);
    else if (message.id !== acknowledged.id) report("doubled", `${name(message)} has another id than acknowledged`);
    else if (message.seq !== acknowledged.seq)
      report("disordered", `${name(message)} was acknowledged as ${acknowledged.seq}`);
  }
  for (const message of forward) {
    const intention = intended.get(message.clientId);
    if (!intention || intention.author !== message.author.id) report("phantom", name(message));
    else checkContent(message, intention, report);
  }
}

function checkContent(message: Message, { texts, settled, deletion }: Intention, report: Report): void {
  if (message.deletedAt) {
    if (deletion === "none") report("lost", `${name(message)} is deleted, and nobody wanted that`);
    if (message.text !== "") report("undead", `${name(message)} has kept a text`);
  } else if (deletion === "acknowledged") {
    report("undead", name(message));
  } else if (texts.lastIndexOf(message.text) < Math.max(0, settled)) {
    const kind = texts.includes(message.text) ? "altered" : "phantom";
    report(kind, `${name(message)}, where ${JSON.stringify(texts[settled])} was acknowledged`);
  }
}

/** Checks that the messages of one author are in the order of sending. */
function checkOrderOfAuthors({ forward, intentions }: Evidence, report: Report): void {
  const orders = new Map([...intentions].map(({ clientId, order }) => [clientId, order]));
  const latest = new Map<string, number>();
  for (const message of forward) {
    const order = orders.get(message.clientId);
    if (order === undefined) continue;
    const before = latest.get(message.author.id) ?? -1;
    if (order < before) report("disordered", `${name(message)}, meant as number ${order}, comes after ${before}`);
    latest.set(message.author.id, Math.max(order, before));
  }
}

/** Every change takes one revision, and nothing else does. */
function checkRevisions({ changes, intentions, rev }: Evidence, report: Report): void {
  let before = 0;
  for (const message of changes) {
    if (message.rev <= before) report("disordered", `${name(message)} has rev ${message.rev} after ${before}`);
    before = message.rev;
  }
  if (before !== rev) report("hole", `the last change has rev ${before}, the channel ${rev}`);

  const known = [...intentions];
  const least = known.reduce(
    (sum, { settled, deletion }) => sum + settled + 1 + Number(deletion === "acknowledged"),
    0,
  );
  const most = known.reduce((sum, { texts, deletion }) => sum + texts.length + Number(deletion !== "none"), 0);
  if (rev < least || rev > most) report("hole", `the channel has rev ${rev} after ${least} to ${most} changes`);
}

/** A client holds the end of the history without a hole, and the beginning where it says that nothing is before. */
function checkView({ messages, hasBefore, rev }: View, evidence: Evidence, report: Report): void {
  const start = messages[0]?.seq ?? evidence.forward.length + 1;
  if (rev !== evidence.rev) report("hole", `it knows rev ${rev} of ${evidence.rev}`);
  if (!hasBefore && start > 1 && evidence.forward.length > 0)
    report("lost", `it begins with ${start} and says that nothing is before`);
  if (messages.length === 0 && evidence.forward.length > 0) report("hole", "it holds nothing");
  compare(messages, evidence.forward.slice(start - 1), start, report);
}

/** Checks that a message once shown under a seq is still there in the end. */
function checkSightings({ sightings, forward }: Evidence, report: Report): void {
  const ids = new Map(forward.map((message) => [message.seq, message.id]));
  for (const [seq, id] of sightings) {
    const present = ids.get(seq);
    if (present === undefined) report("lost", `${seq} was shown as ${id}`);
    else if (present !== id) report("disordered", `${seq} was shown as ${id} and is ${present}`);
  }
}

/** @param start the number of the first message that is expected */
function compare(account: readonly Message[], expected: readonly Message[], start: number, report: Report): void {
  const places = new Map(expected.map((message) => [message.seq, message]));
  const seen = new Set<number>();
  let before = start - 1;
  for (const message of account) {
    const truth = places.get(message.seq);
    if (seen.has(message.seq)) report("doubled", name(message));
    else if (message.seq < before) report("disordered", `${name(message)} comes after ${before}`);
    if (!truth) report("phantom", name(message));
    else compareOne(message, truth, report);
    seen.add(message.seq);
    before = Math.max(before, message.seq);
  }
  for (const message of expected) if (!seen.has(message.seq)) report("hole", `${name(message)} is missing`);
}

function compareOne(message: Message, truth: Message, report: Report): void {
  if (message.id !== truth.id) report("disordered", `${name(message)} stands in the place of ${name(truth)}`);
  else if (truth.deletedAt && (!message.deletedAt || message.text !== "")) report("undead", name(message));
  else if (
    message.text !== truth.text ||
    message.rev !== truth.rev ||
    message.clientId !== truth.clientId ||
    message.author.id !== truth.author.id ||
    message.editedAt !== truth.editedAt ||
    message.deletedAt !== truth.deletedAt
  )
    report("contradicted", `${name(message)} at rev ${message.rev} is ${name(truth)} at rev ${truth.rev}`);
}

const bySeq = (messages: readonly Message[]) => messages.toSorted((a, b) => a.seq - b.seq);

const name = ({ seq, clientId, text }: Message) => `${seq} (${clientId}) ${JSON.stringify(text.slice(0, 60))}`;
