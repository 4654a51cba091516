import type { Message } from "#lib/contract/message";
import type { Evidence, Violation, ViolationKind, ExpectedMessage, ClientView } from "#tests/faults/support/evidence";

/** Compares all evidence of one channel. @returns every violation of a promise */
export function check(evidence: Evidence): Violation[] {
  const { channel, forward } = evidence;
  const violations: Violation[] = [];
  const report = (where: string) => (kind: ViolationKind, detail: string) =>
    void violations.push({ kind, where: `${channel}: ${where}`, detail });

  checkHistory(evidence, report("history"));
  checkExpectedMessages(evidence, report("acknowledged"));
  checkOrderOfAuthors(evidence, report("authors"));
  checkRevisions(evidence, report("changes"));
  compare(evidence.backward, forward, 1, report("history backward"));
  compare(bySeq(evidence.changes), forward, 1, report("changes"));
  for (const view of evidence.views) checkView(view, evidence, report(`view of ${view.client}`));
  checkObservations(evidence, report("seen live"));
  return violations;
}

type Report = (kind: ViolationKind, detail: string) => void;

/** Checks that each seq and each message exists once. */
function checkHistory({ forward }: Evidence, report: Report): void {
  const ids = new Set<string>();
  const clientIds = new Set<string>();
  let expected = 1;
  for (const message of forward) {
    if (message.seq < expected) report("out of order", `${name(message)} comes after ${expected - 1}`);
    if (message.seq > expected) report("gap", `${name(message)} comes where ${expected} should`);
    expected = message.seq + 1;
    const clientId = `${message.author.id} ${message.clientId}`;
    if (ids.has(message.id) || clientIds.has(clientId)) report("duplicate", name(message));
    ids.add(message.id);
    clientIds.add(clientId);
  }
}

/** Checks that acknowledged messages exist as acknowledged, and that nothing exists that nobody sent. */
function checkExpectedMessages({ forward, expectedMessages }: Evidence, report: Report): void {
  const present = new Map(forward.map((message) => [message.clientId, message]));
  const expectedById = new Map<string, ExpectedMessage>();
  for (const expected of expectedMessages) {
    expectedById.set(expected.clientId, expected);
    const message = present.get(expected.clientId);
    const { acknowledged } = expected;
    if (!acknowledged) continue;
    if (!message) report("lost", `${expected.clientId}, acknowledged as ${acknowledged.seq}: ${expected.texts[0]}`);
    else if (message.id !== acknowledged.id) report("duplicate", `${name(message)} has another id than acknowledged`);
    else if (message.seq !== acknowledged.seq)
      report("out of order", `${name(message)} was acknowledged as ${acknowledged.seq}`);
  }
  for (const message of forward) {
    const expected = expectedById.get(message.clientId);
    if (!expected || expected.author !== message.author.id) report("phantom", name(message));
    else checkContent(message, expected, report);
  }
}

function checkContent(
  message: Message,
  { texts, acknowledgedTextIndex, deletion }: ExpectedMessage,
  report: Report,
): void {
  if (message.deletedAt) {
    if (deletion === "none") report("lost", `${name(message)} is deleted, and nobody wanted that`);
    if (message.text !== "") report("undeleted", `${name(message)} has kept a text`);
  } else if (deletion === "acknowledged") {
    report("undeleted", name(message));
  } else if (texts.lastIndexOf(message.text) < Math.max(0, acknowledgedTextIndex)) {
    const kind = texts.includes(message.text) ? "old text" : "phantom";
    report(kind, `${name(message)}, where ${JSON.stringify(texts[acknowledgedTextIndex])} was acknowledged`);
  }
}

/** Checks that the messages of one author are in the order of sending. */
function checkOrderOfAuthors({ forward, expectedMessages }: Evidence, report: Report): void {
  const orders = new Map([...expectedMessages].map(({ clientId, order }) => [clientId, order]));
  const latest = new Map<string, number>();
  for (const message of forward) {
    const order = orders.get(message.clientId);
    if (order === undefined) continue;
    const before = latest.get(message.author.id) ?? -1;
    if (order < before) report("out of order", `${name(message)}, meant as number ${order}, comes after ${before}`);
    latest.set(message.author.id, Math.max(order, before));
  }
}

/** Checks that every change takes one revision, and nothing else does. */
function checkRevisions({ changes, expectedMessages, rev }: Evidence, report: Report): void {
  let before = 0;
  for (const message of changes) {
    if (message.rev <= before) report("out of order", `${name(message)} has rev ${message.rev} after ${before}`);
    before = message.rev;
  }
  if (before !== rev) report("gap", `the last change has rev ${before}, the channel ${rev}`);

  const known = [...expectedMessages];
  const minRev = known.reduce(
    (sum, { acknowledgedTextIndex, deletion }) => sum + acknowledgedTextIndex + 1 + Number(deletion === "acknowledged"),
    0,
  );
  const maxRev = known.reduce((sum, { texts, deletion }) => sum + texts.length + Number(deletion !== "none"), 0);
  if (rev < minRev || rev > maxRev) report("gap", `the channel has rev ${rev} after ${minRev} to ${maxRev} changes`);
}

/** Checks that a client has the end of the history without a gap, and its beginning where it says that nothing is before. */
function checkView({ messages, hasBefore, rev }: ClientView, evidence: Evidence, report: Report): void {
  const start = messages[0]?.seq ?? evidence.forward.length + 1;
  if (rev !== evidence.rev) report("gap", `it knows rev ${rev} of ${evidence.rev}`);
  if (!hasBefore && start > 1 && evidence.forward.length > 0)
    report("lost", `it begins with ${start} and says that nothing is before`);
  if (messages.length === 0 && evidence.forward.length > 0) report("gap", "it holds nothing");
  compare(messages, evidence.forward.slice(start - 1), start, report);
}

/** Checks that a message once shown under a seq is still there in the end. */
function checkObservations({ observations, forward }: Evidence, report: Report): void {
  const ids = new Map(forward.map((message) => [message.seq, message.id]));
  for (const [seq, id] of observations) {
    const present = ids.get(seq);
    if (present === undefined) report("lost", `${seq} was shown as ${id}`);
    else if (present !== id) report("out of order", `${seq} was shown as ${id} and is ${present}`);
  }
}

/** @param start the seq of the first expected message */
function compare(account: readonly Message[], expected: readonly Message[], start: number, report: Report): void {
  const expectedBySeq = new Map(expected.map((message) => [message.seq, message]));
  const seen = new Set<number>();
  let before = start - 1;
  for (const message of account) {
    const correct = expectedBySeq.get(message.seq);
    if (seen.has(message.seq)) report("duplicate", name(message));
    else if (message.seq < before) report("out of order", `${name(message)} comes after ${before}`);
    if (!correct) report("phantom", name(message));
    else compareMessage(message, correct, report);
    seen.add(message.seq);
    before = Math.max(before, message.seq);
  }
  for (const message of expected) if (!seen.has(message.seq)) report("gap", `${name(message)} is missing`);
}

function compareMessage(message: Message, correct: Message, report: Report): void {
  if (message.id !== correct.id) report("out of order", `${name(message)} stands in the place of ${name(correct)}`);
  else if (correct.deletedAt && (!message.deletedAt || message.text !== "")) report("undeleted", name(message));
  else if (
    message.text !== correct.text ||
    message.rev !== correct.rev ||
    message.clientId !== correct.clientId ||
    message.author.id !== correct.author.id ||
    message.editedAt !== correct.editedAt ||
    message.deletedAt !== correct.deletedAt
  )
    report("inconsistent", `${name(message)} at rev ${message.rev} is ${name(correct)} at rev ${correct.rev}`);
}

const bySeq = (messages: readonly Message[]) => messages.toSorted((a, b) => a.seq - b.seq);

const name = ({ seq, clientId, text }: Message) => `${seq} (${clientId}) ${JSON.stringify(text.slice(0, 60))}`;
