/** What a string has room for: the names in braces, as in "Reply to {name}". */
export type Placeholder<Template> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** One form for each way in which a language counts; `Intl.PluralRules` picks by `count`. */
export type Plural = { other: string } & { [Category in Exclude<Intl.LDMLPluralRule, "other">]?: string };

/** Pieces of a template: texts at the even places, between them the names of what is inserted. */
export const piecesOf = (template: string): string[] => template.split(/\{(\w+)\}/);
