import type { Reader } from "./reader";

/** Something that can be seen, and how one comes to see it. */
export type Screen = { name: string; show(reader: Reader): Promise<void> };
