import { memberSuggestions } from "#lib/client/writing/suggestion";
import { callsIn } from "#lib/domain/names/calls";

const namesFor = (query: string, names: string[]) => memberSuggestions(query, names).map(({ name }) => name);

it("offers those whose name or a word of it begins with what is typed, each once", () => {
  expect(namesFor("lo", ["Ada Lovelace", "Grace", "Lorenz", "Lorenz"])).toEqual(["Lorenz", "Ada Lovelace"]);
});

test.each(["`x`", "the `x` one", "www.example"])("offers nobody who could not be mentioned: %s", (name) => {
  expect(namesFor("", [name])).toEqual([]);
});

test.each(["Ada", "O'Neill", "a`b", "R2-D2", "🚀 Valentina", "www"])("offers %s, who is called by it", (name) => {
  expect(namesFor("", [name])).toEqual([name]);
  expect(callsIn(`@${name} `)).not.toEqual([]);
});
