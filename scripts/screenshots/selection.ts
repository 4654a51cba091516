import { devices, homeChannels, themes, type Variant } from "./viewer";

const choices: Readonly<Record<string, readonly string[]>> = {
  device: Object.keys(devices),
  theme: themes,
  language: Object.keys(homeChannels),
};

/** Every combination of device, theme and language. */
const variants: readonly Variant[] = namesOf(homeChannels).flatMap((language) =>
  namesOf(devices).flatMap((device) => themes.map((theme) => ({ device, theme, language }))),
);

/** The screenshots to take. An empty list of screens means all of them. */
export type Selection = { variants: readonly Variant[]; screens: readonly string[] };

/**
 * Reads the arguments of the command.
 *
 * @param screens the names of all screens
 * @returns an error message when an argument is unknown: a typo must neither select everything nor be ignored
 */
export function parseSelection(args: readonly string[], screens: readonly string[]): Selection | string {
  const known = { screen: screens, ...choices };
  const unknown = args.filter((arg) => !Object.values(known).some((values) => values.includes(arg)));
  if (unknown.length > 0) return `There is no ${unknown.join(" and no ")} to take pictures of. ${listOf(known)}`;
  return { variants: variants.filter(isSelectedBy(args)), screens: args.filter((arg) => screens.includes(arg)) };
}

/** Arguments that name no device (theme, language) select all devices (themes, languages). */
const isSelectedBy = (args: readonly string[]) => (variant: Variant) =>
  Object.values(choices).every((values) => {
    const named = values.filter((value) => args.includes(value));
    return named.length === 0 || Object.values(variant).some((value) => named.includes(value));
  });

const listOf = (known: Readonly<Record<string, readonly string[]>>): string =>
  `There are:\n${Object.entries(known)
    .map(([name, values]) => `${name}s: ${values.join(", ")}`)
    .join("\n")}`;

function namesOf<Name extends string>(of: Record<Name, unknown>): Name[] {
  return Object.keys(of) as Name[];
}
