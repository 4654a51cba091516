import type { Author } from "#lib/contract/member";
import { OwnReactions, withOwnReactions } from "#lib/client/messages/own-reactions";
import { ada, grace, message } from "#tests/support/client/fixtures";

const linus = { id: "linus", displayName: "Linus" };

const many = { emoji: "🎉", count: 3, by: [grace, linus] };
const crowded = { ...message(1), reactions: [many, { emoji: "👀", count: 1, by: [grace] }] };

it("the client asks once whether the member is among those who are not named, and names them", async () => {
  const ask = jest.fn(async () => [{ emoji: "🎉", by: [grace, linus, ada] }]);
  const choices = new OwnReactions(ask);
  await Promise.all([choices.load(crowded, ada.id), choices.load(crowded, ada.id)]);
  expect(ask).toHaveBeenCalledTimes(1);
  expect([...choices.toMessage(crowded.id)]).toEqual(["🎉"]);
  expect(withOwnReactions(crowded.reactions, choices.toMessage(crowded.id), ada)).toEqual([
    { emoji: "🎉", count: 3, by: [grace, linus, ada] },
    crowded.reactions[1],
  ]);
});

it("the client asks nothing when all are named, or the member is", async () => {
  const ask = jest.fn(async () => []);
  const choices = new OwnReactions(ask);
  await choices.load({ ...crowded, reactions: crowded.reactions.slice(1) }, ada.id);
  await choices.load({ ...crowded, reactions: [many] }, grace.id);
  expect(ask).not.toHaveBeenCalled();
});

it("the member's own reactions follow later choices", async () => {
  const choices = new OwnReactions(async () => [{ emoji: "🎉", by: [grace, linus, ada] }]);
  await choices.load(crowded, ada.id);
  choices.record(crowded.id, "🎉", false);
  expect([...choices.toMessage(crowded.id)]).toEqual([]);
  choices.record(crowded.id, "🎉", true);
  expect([...choices.toMessage(crowded.id)]).toEqual(["🎉"]);
});

it("the member's own reactions are loaded again after an absence, and stay until the answer comes", async () => {
  const answers = [[{ emoji: "🎉", by: [ada] }], []];
  const choices = new OwnReactions(async () => answers.shift() ?? []);
  await choices.load(crowded, ada.id);
  const [notify, versionBefore] = [jest.fn(), choices.version()];
  choices.subscribe(notify);
  choices.invalidate();
  expect(notify).toHaveBeenCalledTimes(1);
  expect(choices.version()).not.toBe(versionBefore);
  expect([...choices.toMessage(crowded.id)]).toEqual(["🎉"]);
  await choices.load(crowded, ada.id);
  expect([...choices.toMessage(crowded.id)]).toEqual([]);
});

it("a choice after the request takes precedence over its answer", async () => {
  const choices = new OwnReactions(async () => [
    { emoji: "🎉", by: [ada] },
    { emoji: "👏", by: [ada] },
  ]);
  const finding = choices.load(crowded, ada.id);
  choices.record(crowded.id, "🎉", false);
  choices.record(crowded.id, "👀", true);
  await finding;
  expect([...choices.toMessage(crowded.id)]).toEqual(["👏", "👀"]);
});

it("an answer is ignored when it was invalidated after its request", async () => {
  const answers: ((all: { emoji: string; by: Author[] }[]) => void)[] = [];
  const choices = new OwnReactions(() => new Promise((resolve) => answers.push(resolve)));
  const first = choices.load(crowded, ada.id);
  choices.invalidate();
  const second = choices.load(crowded, ada.id);
  answers[1]?.([]);
  answers[0]?.([{ emoji: "🎉", by: [ada] }]);
  await Promise.all([first, second]);
  expect([...choices.toMessage(crowded.id)]).toEqual([]);
});

it("a failed request for the own reactions is repeated on the next load", async () => {
  const ask = jest.fn(async () => [{ emoji: "🎉", by: [ada] }]).mockRejectedValueOnce(new Error("offline"));
  const choices = new OwnReactions(ask);
  await choices.load(crowded, ada.id);
  expect(choices.toMessage(crowded.id).size).toBe(0);
  await choices.load(crowded, ada.id);
  expect(choices.toMessage(crowded.id).size).toBe(1);
});
