import { operations } from "#lib/contract/operations";
import { parseInput } from "#lib/contract/parse-input";
import { parseMarkdown } from "#lib/contract/markdown/parse-markdown";
import { isRefusal } from "#lib/contract/errors/refusal";
import type { OperationName } from "#lib/contract/routes";
import { searchKey } from "#lib/contract/text";
import { maxUnits } from "#lib/contract/units";
import { candidateNamesIn } from "#lib/domain/messages/candidate-names";
import { parseChannelName } from "#lib/domain/names/channel-name";
import { namesLike, parseDisplayName } from "#lib/domain/names/display-name";
import { matchPath } from "#lib/transport/http/match-path";
import { countTextWork } from "#tests/support/count-text-work";
import { hostile, hostileAlphabets } from "#tests/support/hostile-alphabets";
import { sampleInput, stringFields } from "#tests/support/sample-input";

const alphabets = Object.entries(hostileAlphabets);
const names = Object.keys(operations) as OperationName[];
const fields = names.flatMap((name) => stringFields(name).map((field) => [name, field] as const));

/** Returns the result of the work, or its refusal. */
function outcome(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}
const parsed = (name: OperationName, field: string, value: unknown) =>
  outcome(() =>
    parseInput<unknown>(operations[name].input, sampleInput(name, field, value), operations[name].fieldErrors),
  );

describe("an overlong string", () => {
  it.each(fields)("in %s is refused by its field %s before any other work", (name, field) => {
    const few = countTextWork(() => parsed(name, field, "\u0000".repeat(9_000))).units;
    for (const [, alphabet] of alphabets)
      for (const letters of [60_000, 120_000]) {
        const { result, units } = countTextWork(() => parsed(name, field, hostile(alphabet, letters)));
        expect(result).toMatchObject({ name: "Refusal", extras: { field } });
        // This leaves room for the other fields and the error's sentence.
        expect([letters, units]).toEqual([letters, few]);
      }
  });

  it("in a path is only decoded", () => {
    for (const [, alphabet] of alphabets) {
      const path = `/c/${encodeURIComponent(hostile(alphabet, 6_000).toWellFormed())}`;
      expect(countTextWork(() => matchPath("/c/:channel", path)).units).toBe(0);
    }
  });
});

describe("a string of the maximum length", () => {
  /** The work as a multiple of the text's length. */
  const works: [string, number, number, (text: string) => unknown][] = [
    ["a display name", maxUnits.displayName, 60, parseDisplayName],
    ["a display name that is taken", maxUnits.displayName, 1_000, namesLike],
    ["a channel's name", maxUnits.channelName, 100, parseChannelName],
    ["what one searches for", maxUnits.search, 80, searchKey],
    ["a text", maxUnits.text, 60, (text) => parsed("message.send", "text", text)],
    ["a topic", maxUnits.topic, 60, (text) => parsed("channel.create", "topic", text)],
    ["an alternative text", maxUnits.alt, 60, (text) => parsed("image.describe", "alt", text)],
    ["a text that is read", maxUnits.text, 60, parseMarkdown],
    ["a text that calls", maxUnits.text, 250, candidateNamesIn],
  ];
  it.each(works)("costs little work: %s", (_, most, times, work) => {
    for (const [kind, alphabet] of alphabets)
      for (const text of [
        hostile(alphabet, most),
        `@${hostile(`${alphabet}@`, most - 1)}`,
        `a${hostile(alphabet, most - 1)}`,
      ]) {
        const { units } = countTextWork(() => outcome(() => work(text)));
        expect([kind, units <= times * most ? "little" : units / most]).toEqual([kind, "little"]);
      }
  });
});
