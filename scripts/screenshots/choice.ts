import { devices, homes, themes, type Kind } from "./reader";

const sorts: Readonly<Record<string, readonly string[]>> = {
  device: Object.keys(devices),
  theme: themes,
  language: Object.keys(homes),
};

/** On what pictures are taken. */
const kinds: readonly Kind[] = namesOf(homes).flatMap((language) =>
  namesOf(devices).flatMap((device) => themes.map((theme) => ({ device, theme, language }))),
);

/** What is to be taken. Where no screen is named, all of them are meant. */
export type Choice = { kinds: readonly Kind[]; screens: readonly string[] };

/**
 * What the words of a command choose. @param screens all there are @returns a sentence where a word means nothing: whoever
 * mistypes one of two words wants neither all nor half of what they asked for
 */
export function choiceOf(words: readonly string[], screens: readonly string[]): Choice | string {
  const known = { screen: screens, ...sorts };
  const unknown = words.filter((word) => !Object.values(known).some((sort) => sort.includes(word)));
  if (unknown.length > 0) return `There is no ${unknown.join(" and no ")} to take pictures of. ${listOf(known)}`;
  return { kinds: kinds.filter(isMeantBy(words)), screens: words.filter((word) => screens.includes(word)) };
}

/** Of a device, theme or language: those that are named, and where none is named all. */
const isMeantBy = (words: readonly string[]) => (kind: Kind) =>
  Object.values(sorts).every((sort) => {
    const named = sort.filter((each) => words.includes(each));
    return named.length === 0 || Object.values(kind).some((each) => named.includes(each));
  });

const listOf = (known: Readonly<Record<string, readonly string[]>>): string =>
  `There are:\n${Object.entries(known)
    .map(([sort, names]) => `${sort}s: ${names.join(", ")}`)
    .join("\n")}`;

function namesOf<Name extends string>(of: Record<Name, unknown>): Name[] {
  return Object.keys(of) as Name[];
}
