import { uuid } from "#lib/client/browser/uuid";
import type { Store } from "#lib/client/state/store"; // wrong
import type { Overlay } from "#lib/client/overlays"; // wrong

export const used = uuid;
export type Used = Store<Overlay>;
