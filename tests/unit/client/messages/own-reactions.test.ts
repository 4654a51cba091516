import type { Author } from "#lib/contract/member";
import { OwnReactions, withOwnReactions } from "#lib/client/messages/own-reactions";
import { ada, grace, message } from "#tests/support/client/fixtures";

const linus = { id: "linus", displayName: "Linus" };

const many = { emoji: "🎉", count: 3, by: [grace, linus] };
const crowded = { ...message(1), reactions: [many, { emoji: "👀", count: 1, by: [grace] }] };

it("asks once whether one is among those who are not named, and says so", async () => {
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

it("asks nothing where all are named, or one is", async () => {
  const ask = jest.fn(async () => []);
  const choices = new OwnReactions(ask);
  await choices.load({ ...crowded, reactions: crowded.reactions.slice(1) }, ada.id);
  await choices.load({ ...crowded, reactions: [many] }, grace.id);
  expect(ask).not.toHaveBeenCalled();
});

it("follows what one chooses afterwards", async () => {
  const choices = new OwnReactions(async () => [{ emoji: "🎉", by: [grace, linus, ada] }]);
  await choices.load(crowded, ada.id);
  choices.record(crowded.id, "🎉", false);
  expect([...choices.toMessage(crowded.id)]).toEqual([]);
  choices.record(crowded.id, "🎉", true);
  expect([...choices.toMessage(crowded.id)]).toEqual(["🎉"]);
});

it("is asked again after one was away, and holds what it knew until it is answered", async () => {
  const answers = [[{ emoji: "🎉", by: [ada] }], []];
  const choices = new OwnReactions(async () => answers.shift() ?? []);
  await choices.load(crowded, ada.id);
  const [told, doubts] = [jest.fn(), choices.version()];
  choices.subscribe(told);
  choices.invalidate();
  expect(told).toHaveBeenCalledTimes(1);
  expect(choices.version()).not.toBe(doubts);
  expect([...choices.toMessage(crowded.id)]).toEqual(["🎉"]);
  await choices.load(crowded, ada.id);
  expect([...choices.toMessage(crowded.id)]).toEqual([]);
});

it("believes what was chosen after it asked rather than the answer", async () => {
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

it("does not believe an answer that it has doubted since it asked", async () => {
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

it("asks again where it could not be asked", async () => {
  const ask = jest.fn(async () => [{ emoji: "🎉", by: [ada] }]).mockRejectedValueOnce(new Error("offline"));
  const choices = new OwnReactions(ask);
  await choices.load(crowded, ada.id);
  expect(choices.toMessage(crowded.id).size).toBe(0);
  await choices.load(crowded, ada.id);
  expect(choices.toMessage(crowded.id).size).toBe(1);
});
