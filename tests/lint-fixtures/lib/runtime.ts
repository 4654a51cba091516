import type { Parley } from "#lib/compose";
import { compose } from "#lib/compose"; // wrong

export const used = compose;
export type Used = Parley;
