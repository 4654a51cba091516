import { matchRank } from "#lib/client/text/match-name";

it.each([
  ["General", "gen", 0],
  ["Good books", "BOO", 1],
  ["good-books", "boo", 1],
  ["Éclair", "ecl", 0],
  ["general", "#gen", 0],
  ["general", " gen ", 0],
  ["general", "era", 2],
  ["general", "xyz", null],
  ["anything", "", 0],
  ["読書 クラブ", "クラ", 1],
])("the name %s matches %s with %s", (name, query, rank) => {
  expect(matchRank(name, query)).toBe(rank);
});
