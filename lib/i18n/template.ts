/** The placeholders of a string: the names in braces, as in "Reply to {name}". */
export type Placeholder<Template> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** One form for each way in which a language counts; `Intl.PluralRules` picks by `count`. */
export type Plural = { other: string } & { [Category in Exclude<Intl.LDMLPluralRule, "other">]?: string };

/** Splits a template: texts at even indexes, placeholder names between them. */
export const piecesOf = (template: string): string[] => template.split(/\{(\w+)\}/);
