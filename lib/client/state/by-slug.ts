/** Values by channel. Not a plain object: a channel may be called "constructor", which every object seems to have. */
export type BySlug<Value> = ReadonlyMap<string, Value>;

export function withSlug<Value>(values: BySlug<Value>, slug: string, value: Value): BySlug<Value> {
  return new Map(values).set(slug, value);
}
